package org.couveuse.administration.ui;

import java.text.Collator;
import java.util.Comparator;
import java.util.function.Function;
import org.couveuse.shell.ui.Words;

/** What the models and their tables are called in the page's language; diagrams have French names only. */
final class ModelWords {

    private ModelWords() {}

    /** The name of a process. */
    static String process(String id, String named) {
        return Words.first("process." + id, named);
    }

    /** The name of a decision table. */
    static String table(String id, String named) {
        return Words.first("decision." + id, named);
    }

    /** In the order of names as the page's language has it. */
    static <T> Comparator<T> by(Function<T, String> name) {
        var collator = Collator.getInstance(Words.locale());
        return (one, other) -> collator.compare(name.apply(one), name.apply(other));
    }
}
