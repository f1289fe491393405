package org.couveuse.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.couveuse.people.People;
import org.couveuse.privacy.PersonalColumns.Column;
import org.couveuse.privacy.PersonalColumns.Fate;
import org.couveuse.privacy.PersonalColumns.Holds;
import org.couveuse.shared.French;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes away what a person leaves in the tables, as the catalogue says. Runs in its caller's transaction. */
@Component
class PersonTraces {

    /** What stands where a name stood. */
    static final String INSTEAD = "[…]";

    private final PersonalColumns catalogue;
    private final JdbcClient jdbc;

    PersonTraces(PersonalColumns catalogue, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
    }

    /** Deletes the rows that go with the person; returns how many. */
    int delete(UUID person) {
        var gone = 0;
        for (var column : catalogue.all(Holds.THROUGH)) {
            if (column.fate() == Fate.DELETE) {
                gone += jdbc.sql("delete from " + column.table() + " where " + column.name() + " in (select "
                                + column.ofColumn() + " from " + column.ofTable() + " where " + owner(column) + " = ?)")
                        .param(person)
                        .update();
            }
        }
        for (var column : catalogue.all(Holds.PERSON)) {
            if (column.fate() == Fate.DELETE) {
                gone += jdbc.sql("delete from " + column.table() + " where " + column.name() + " = ?")
                        .param(person)
                        .update();
            }
        }
        for (var column : catalogue.all(Holds.CONTACT)) {
            if (column.fate() == Fate.CLEAR) {
                jdbc.sql("update " + column.table() + " set " + column.name() + " = null where " + column.of() + " = ?")
                        .param(person)
                        .update();
            }
        }
        return gone;
    }

    private String owner(Column through) {
        return catalogue.of(through.ofTable()).stream()
                .filter(column -> column.is(Holds.PERSON))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** Takes name and address out of whatever anybody typed; returns how many texts changed. */
    int scrub(People.Row known) {
        var changed = 0;
        for (var column : catalogue.all(Fate.SCRUB)) {
            for (var named : forms(known)) {
                changed += scrub(column, named);
            }
        }
        unfind(known);
        return changed;
    }

    /** Text by text: the database finds letters, and only here it is seen whether they are the whole of a name. */
    private int scrub(Column column, String named) {
        var changed = 0;
        var texts = jdbc.sql("select distinct " + column.name() + " from " + column.table() + " where " + column.name()
                        + " like ? escape '!'")
                .param(anywhere(named))
                .query(String.class)
                .list();
        for (var text : texts) {
            var without = whole(named).matcher(text).replaceAll(Matcher.quoteReplacement(INSTEAD));
            if (!without.equals(text)) {
                changed += jdbc.sql("update " + column.table() + " set " + column.name() + " = ? where " + column.name()
                                + " = ?")
                        .params(without, text)
                        .update();
            }
        }
        return changed;
    }

    /**
     * The name as such: who is called Anne Roy is neither Anne Royer nor, where the search keeps all in small letters,
     * Marianne Roy. In doubt a name goes: with a hyphen, a number or a capital beside it, it may be that of a file.
     */
    static Pattern whole(String named) {
        var first = Character.isLowerCase(named.charAt(0)) ? "(?<!\\p{L})" : "";
        return Pattern.compile(first + Pattern.quote(named) + "(?!\\p{Ll})");
    }

    /** Where the name was taken out, a search by it finds nothing any more. */
    private void unfind(People.Row known) {
        jdbc.sql("delete from search_term where term in (?, ?) and thing in"
                        + " (select thing from search_entry where title like ? or words like ?)")
                .params(
                        French.fold(known.givenName()),
                        French.fold(known.familyName()),
                        anywhere(INSTEAD),
                        anywhere(INSTEAD))
                .update();
    }

    /** How a person is named: as shown, family name first, by address, and each as the search keeps it. */
    private static List<String> forms(People.Row known) {
        var forms = new ArrayList<>(
                List.of(known.displayName(), known.familyName() + " " + known.givenName(), known.email()));
        List.copyOf(forms).stream()
                .map(French::fold)
                .filter(folded -> !forms.contains(folded))
                .forEach(forms::add);
        return forms;
    }

    /** A pattern that finds the text anywhere. */
    static String anywhere(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
