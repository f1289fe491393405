package org.couveuse.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Every column of the product's tables, what it holds of people and what becomes of it when somebody becomes anonymous:
 * {@code privacy/columns.csv}. Export and anonymising follow it; a column that is not in it fails the build, so that
 * nobody adds one without thinking of it.
 */
@Component
class PersonalColumns {

    /** What a column holds of people. */
    enum Holds {
        /** Nothing of anybody. */
        NONE,
        /** The id of a person; an id that may be something else too, where it is a person's. */
        PERSON,
        /** A document or a text in which ids of people may stand. */
        PEOPLE,
        /** What names a person: name, address, sign-in name. */
        IDENTITY,
        /** How to reach somebody; of the person whose id is in the column {@link Column#of}, if of any. */
        CONTACT,
        /** What somebody typed. */
        WORDS,
        /** A secret or the hash of one; never given out. */
        SECRET,
        /** The id of a row of another table ({@link Column#of}: {@code table.column}) that is somebody's. */
        THROUGH
    }

    /** What becomes of a column when its person becomes anonymous. */
    enum Fate {
        /** It stays: an id that names nobody any more, or a text that is frozen by its fingerprint. */
        KEEP,
        /** The person's name and address are taken out of it, in all rows. */
        SCRUB,
        /** Its row goes. */
        DELETE,
        /** It is emptied. */
        CLEAR,
        /** Something that names nobody takes its place. */
        REPLACE
    }

    /** A column. */
    record Column(String table, String name, Holds holds, Fate fate, String of) {

        boolean is(Holds what) {
            return holds == what;
        }

        /** The table that {@link #of} names. */
        String ofTable() {
            return of.substring(0, of.indexOf('.'));
        }

        /** The column that {@link #of} names. */
        String ofColumn() {
            return of.substring(of.indexOf('.') + 1);
        }
    }

    private final Map<String, List<Column>> tables;

    PersonalColumns() {
        tables = read().stream().collect(Collectors.groupingBy(Column::table, LinkedHashMap::new, Collectors.toList()));
    }

    /** All tables, by name. */
    List<String> tables() {
        return List.copyOf(tables.keySet());
    }

    /** The columns of a table, in order. */
    List<Column> of(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /** All columns of one kind. */
    List<Column> all(Holds what) {
        return tables.values().stream()
                .flatMap(List::stream)
                .filter(column -> column.is(what))
                .toList();
    }

    /** All columns with this fate. */
    List<Column> all(Fate fate) {
        return tables.values().stream()
                .flatMap(List::stream)
                .filter(column -> column.fate() == fate)
                .toList();
    }

    private static List<Column> read() {
        try {
            var lines = new ClassPathResource("privacy/columns.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
            return lines.stream().map(PersonalColumns::column).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Column column(String line) {
        var cells = Arrays.asList(line.split(",", -1));
        if (cells.size() != 5) {
            throw new IllegalStateException("columns.csv: " + line);
        }
        var fate =
                cells.get(3).isEmpty() ? Fate.KEEP : Fate.valueOf(cells.get(3).toUpperCase(Locale.ROOT));
        return new Column(
                cells.get(0), cells.get(1), Holds.valueOf(cells.get(2).toUpperCase(Locale.ROOT)), fate, cells.get(4));
    }
}
