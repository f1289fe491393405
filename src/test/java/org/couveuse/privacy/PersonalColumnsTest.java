package org.couveuse.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.couveuse.CouveuseTest;
import org.couveuse.privacy.PersonalColumns.Fate;
import org.couveuse.privacy.PersonalColumns.Holds;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever adds a column says what it holds of people: {@code privacy/columns.csv} and the database say the same. */
@CouveuseTest
class PersonalColumnsTest {

    /** Not ours, or made by one kind of database alone. */
    private static final Set<String> OTHERS = Set.of("flyway_schema_history", "audit_keeper");

    @Autowired
    private PersonalColumns columns;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Texts texts;

    @Test
    void every_column_of_the_database_is_classified_and_no_other() {
        var there = new TreeSet<>(jdbc.sql("select t.table_name, c.column_name from information_schema.tables t"
                        + " join information_schema.columns c on c.table_name = t.table_name"
                        + " and c.table_schema = t.table_schema"
                        + " where lower(t.table_schema) = 'public' and t.table_type = 'BASE TABLE'")
                .query((row, n) -> row.getString(1).toLowerCase(Locale.ROOT) + "."
                        + row.getString(2).toLowerCase(Locale.ROOT))
                .list());
        there.removeIf(name -> name.startsWith("act_") || OTHERS.contains(name.substring(0, name.indexOf('.'))));
        var known = columns.tables().stream()
                .flatMap(table -> columns.of(table).stream())
                .map(column -> column.table() + "." + column.name())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(known)
                .as("a new column needs a line in src/main/resources/privacy/columns.csv:"
                        + " table,column,holds,anonymised,of (see PersonalColumns)")
                .isEqualTo(there);
    }

    @Test
    void a_column_that_looks_like_a_person_is_one() {
        var looks = columns.tables().stream()
                .flatMap(table -> columns.of(table).stream())
                .filter(column -> column.name().endsWith("_by")
                        || Set.of("person", "actor", "author", "member", "reviewer", "evaluator", "deputy")
                                .contains(column.name()))
                .toList();
        assertThat(looks).hasSizeGreaterThan(40).allMatch(column -> column.is(Holds.PERSON));
    }

    @Test
    void what_is_said_of_each_column_can_be_done() {
        columns.all(Holds.THROUGH).forEach(column -> assertThat(columns.of(column.ofTable()))
                .as(column.toString())
                .anyMatch(other -> other.name().equals(column.ofColumn()))
                .anyMatch(other -> other.is(Holds.PERSON)));
        columns.all(Holds.CONTACT).forEach(column -> assertThat(columns.of(column.table()))
                .as(column.toString())
                .anyMatch(other -> other.name().equals(column.of()) && other.is(Holds.PERSON)));
        assertThat(columns.all(Fate.SCRUB)).allMatch(column -> column.is(Holds.WORDS) || column.is(Holds.PEOPLE));
        assertThat(columns.all(Holds.SECRET)).hasSizeGreaterThan(8);
    }

    @Test
    void every_table_with_people_has_a_name_to_read() {
        var nameless = columns.tables().stream()
                .filter(table -> columns.of(table).stream()
                        .anyMatch(column ->
                                column.is(Holds.PERSON) || column.is(Holds.PEOPLE) || column.is(Holds.THROUGH)))
                .filter(table -> !texts.has("privacy.table." + table))
                .toList();
        assertThat(nameless).isEmpty();
    }
}
