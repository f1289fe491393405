package org.couveuse.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.privacy.PersonalColumns.Column;
import org.couveuse.privacy.PersonalColumns.Holds;
import org.couveuse.shared.JsonColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers all rows in which a person stands, table by table, as the catalogue says: what is theirs or about them, never
 * a secret, never another person's id or address. Of a document in which many stand, only the parts that name them.
 */
@Component
class PersonalData {

    private final PersonalColumns catalogue;
    private final JdbcClient jdbc;

    PersonalData(PersonalColumns catalogue, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
    }

    /** The rows of one table; each an object with the columns that may be given. */
    record Found(String table, List<ObjectNode> rows) {}

    /** Everything about a person; for others than the person without what is {@link Withheld}. */
    @Transactional(readOnly = true)
    public List<Found> of(UUID person, boolean own) {
        var found = new ArrayList<Found>();
        for (var table : catalogue.tables()) {
            if (own || !Withheld.forGood(table)) {
                var rows = rows(table, person, own);
                if (!rows.isEmpty()) {
                    found.add(new Found(table, rows));
                }
            }
        }
        return found;
    }

    /** Which rows of a table a person stands in; null for a table that is about nobody. The parameter is the id twice. */
    private @Nullable String where(String table) {
        var conditions = new ArrayList<String>();
        for (var column : catalogue.of(table)) {
            switch (column.holds()) {
                case PERSON -> conditions.add(column.name() + " = :person");
                case PEOPLE -> conditions.add(column.name() + " like :text");
                case THROUGH ->
                    conditions.add(column.name() + " in (select " + column.ofColumn() + " from " + column.ofTable()
                            + " where " + where(column.ofTable()) + ")");
                default -> {}
            }
        }
        return conditions.isEmpty() ? null : String.join(" or ", conditions);
    }

    private List<ObjectNode> rows(String table, UUID person, boolean own) {
        var where = where(table);
        if (where == null) {
            return List.of();
        }
        return jdbc.sql("select * from " + table + " where (" + where + ")"
                        + (own ? "" : " and " + Withheld.open(table)))
                .param("person", person)
                .param("text", "%" + person + "%")
                .query((row, n) -> row(table, row, person))
                .list();
    }

    private ObjectNode row(String table, ResultSet row, UUID person) throws SQLException {
        var told = JsonColumn.CANONICAL.createObjectNode();
        var mine = mine(table, row, person);
        for (var column : catalogue.of(table)) {
            var value = row.getObject(column.name());
            if (value == null) {
                continue;
            }
            switch (column.holds()) {
                case NONE, THROUGH -> told.put(column.name(), text(row, column, value));
                case IDENTITY, WORDS -> {
                    if (mine) {
                        told.put(column.name(), text(row, column, value));
                    }
                }
                case PERSON -> {
                    if (value.equals(person)) {
                        told.put(column.name(), person.toString());
                    }
                }
                case CONTACT -> {
                    if (person.equals(row.getObject(column.of(), UUID.class))) {
                        told.put(column.name(), value.toString());
                    }
                }
                case PEOPLE -> document(told, column.name(), value.toString(), person, mine);
                case SECRET -> {}
            }
        }
        return told;
    }

    /** Whether the person stands in a column of their own, and not only in a document among others. */
    private boolean mine(String table, ResultSet row, UUID person) throws SQLException {
        for (var column : catalogue.of(table)) {
            if (column.is(Holds.THROUGH)
                    || (column.is(Holds.PERSON) && person.equals(row.getObject(column.name(), UUID.class)))) {
                return true;
            }
        }
        return false;
    }

    private static String text(ResultSet row, Column column, Object value) throws SQLException {
        // one database gives the moment as what JDBC has had from its first day, which our house does not use
        return value instanceof OffsetDateTime
                        || value.getClass().getSimpleName().equals("Timestamp")
                ? row.getObject(column.name(), OffsetDateTime.class).toInstant().toString()
                : value.toString();
    }

    private static void document(ObjectNode told, String name, String value, UUID person, boolean mine) {
        if (!value.contains(person.toString())) {
            if (mine) {
                told.put(name, value);
            }
            return;
        }
        try {
            var parts = JsonColumn.CANONICAL.createArrayNode();
            parts("", JsonColumn.CANONICAL.readTree(value), person.toString(), parts);
            if (parts.isEmpty()) {
                told.put(name, value);
            } else {
                told.set(name, parts);
            }
        } catch (JsonProcessingException noDocument) {
            told.put(name, mine ? value : person.toString());
        }
    }

    /** The smallest objects of a document that name the person, without the ids of others that stand beside. */
    private static void parts(String path, JsonNode node, String person, ArrayNode parts) {
        if (node.isTextual() && node.asText().contains(person)) {
            parts.addObject().put("at", path).put("value", person);
        } else if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                parts(path + "/" + i, node.get(i), person, parts);
            }
        } else if (node.isObject()) {
            var named = false;
            for (var field : node.properties()) {
                var value = field.getValue();
                named |= field.getKey().contains(person)
                        || (value.isTextual() && value.asText().contains(person));
                if (value.isContainerNode()) {
                    parts(path + "/" + field.getKey(), value, person, parts);
                }
            }
            if (named) {
                var own = parts.addObject().put("at", path.isEmpty() ? "/" : path);
                node.properties().stream()
                        .filter(field -> field.getValue().isValueNode())
                        .filter(field -> !otherId(field.getKey(), person)
                                && !otherId(field.getValue().asText().toLowerCase(Locale.ROOT), person))
                        .forEach(field -> own.set(field.getKey(), field.getValue()));
            }
        }
    }

    private static boolean otherId(String text, String person) {
        return text.length() == person.length()
                && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                && !text.equals(person);
    }
}
