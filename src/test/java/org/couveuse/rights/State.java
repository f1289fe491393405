package org.couveuse.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the whole database stands, but for the trail: as many rows of each table, changed as often. */
final class State {

    private static final List<String> LEFT_OUT =
            List.of("audit_", "flyway_", "form_key", "search_", "answered_request");

    private final JdbcClient jdbc;
    private final List<String> tables = new ArrayList<>();

    State(JdbcClient jdbc) {
        this.jdbc = jdbc;
        var versions = new TreeMap<String, String>();
        jdbc.sql("select lower(c.table_name) as t, lower(c.column_name) as c from information_schema.columns c"
                        + " join information_schema.tables t on t.table_name = c.table_name"
                        + " and t.table_schema = c.table_schema where lower(c.table_schema) = 'public'"
                        + " and t.table_type = 'BASE TABLE'")
                .query((row, n) -> {
                    var table = row.getString("t");
                    var column = row.getString("c");
                    versions.merge(
                            table,
                            List.of("version", "lock_version", "rev_").contains(column) ? column : "",
                            (a, b) -> a.isEmpty() ? b : a);
                    return table;
                })
                .list();
        versions.forEach((table, version) -> {
            if (LEFT_OUT.stream().noneMatch(table::startsWith)) {
                var changes = version.isEmpty() || table.equals("solution_version")
                        ? "0"
                        : "coalesce(sum(" + version + "), 0)";
                tables.add("select '" + table + "' as t, count(*) as n, " + changes + " as v from " + table);
            }
        });
    }

    /** One line a table. */
    List<String> now() {
        return tables.stream()
                .map(sql -> jdbc.sql(sql)
                        .query((row, n) -> row.getString(1) + " " + row.getLong(2) + " " + row.getLong(3))
                        .single())
                .toList();
    }
}
