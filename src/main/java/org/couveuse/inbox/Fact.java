package org.couveuse.inbox;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.couveuse.subjects.Subject.Card;
import org.jspecify.annotations.Nullable;

/**
 * One thing to know before deciding. Its label is the text {@code fact.<key>}. REST gives the same facts as the screen.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Fact {

    /** Key of its label. */
    String key();

    /** A text somebody wrote, shown as text whatever is in it. */
    record Text(String key, String value) implements Fact {}

    /** A word of an enumeration. */
    record Word(String key, Enum<?> value) implements Fact {}

    /** A figure with its unit ({@code unit.<unit>}), or without. */
    record Figure(String key, BigDecimal value, @Nullable String unit) implements Fact {}

    /** A moment. */
    record Moment(String key, Instant value) implements Fact {}

    /** Other things, each leading to its page. */
    record Things(String key, List<Card> value) implements Fact {}

    /** A small table: column keys ({@code fact.<key>.<column>}) and rows of shown values. */
    record Rows(String key, List<String> columns, List<List<String>> rows) implements Fact {}
}
