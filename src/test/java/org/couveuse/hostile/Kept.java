package org.couveuse.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.couveuse.shared.JsonColumn;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks for words in all tables of ours, as they are or within a column of JSON. */
final class Kept {

    private final JdbcTemplate jdbc;
    private final Map<String, List<String>> columns = new LinkedHashMap<>();

    Kept(ApplicationContext context) {
        this.jdbc = context.getBean(JdbcTemplate.class);
        jdbc.query(
                "select table_name, column_name from information_schema.columns where lower(table_schema) = 'public'"
                        + " and lower(data_type) = 'character varying' and character_maximum_length >= 40"
                        + " and lower(table_name) not like 'act_%'"
                        + " and lower(table_name) not in ('draft', 'idempotency')",
                row -> {
                    columns.computeIfAbsent(row.getString(1), t -> new ArrayList<>())
                            .add(row.getString(2));
                });
    }

    /** The paths whose words are nowhere. */
    List<String> lost(Map<String, String> texts) {
        var missing = new LinkedHashMap<>(texts);
        columns.forEach((table, names) -> {
            if (!missing.isEmpty()) {
                missing.values().removeIf(text -> holds(table, names, text));
            }
        });
        return List.copyOf(missing.keySet());
    }

    private boolean holds(String table, List<String> names, String text) {
        var typed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var quoted = quoted(typed);
        var any = new StringBuilder();
        var params = new ArrayList<Object>();
        for (var name : names) {
            var found = "replace(\"" + name + "\", ?, '') <> \"" + name + "\"";
            any.append(any.isEmpty() ? "" : " or ").append(found + " or " + found);
            params.add(typed);
            params.add(quoted);
        }
        var found = jdbc.queryForObject(
                "select count(*) from \"" + table + "\" where " + any, Integer.class, params.toArray());
        return found != null && found > 0;
    }

    private static String quoted(String text) {
        try {
            var json = JsonColumn.CANONICAL.writeValueAsString(text);
            return json.substring(1, json.length() - 1);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
