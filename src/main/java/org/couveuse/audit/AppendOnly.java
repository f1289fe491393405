package org.couveuse.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the trail append-only on H2, as functions of the database do on PostgreSQL: an entry may only lose its text,
 * nothing else changes or goes. Entries are known by their text and not by the name of the table, which is another one
 * while a migration changes it. The name of this class is written in the database; it is moved by a migration only.
 */
public class AppendOnly implements Trigger {

    private static final String REFUSED = "45000";
    private static final List<String> TEXT = List.of("NOTE", "SALT");

    private List<String> columns = List.of();

    /** For H2, which makes one for each trigger. */
    public AppendOnly() {}

    @Override
    public void init(Connection connection, String schema, String trigger, String of, boolean before, int type)
            throws SQLException {
        var found = new ArrayList<String>();
        try (var rows = connection.getMetaData().getColumns(null, schema, of, null)) {
            while (rows.next()) {
                found.add(rows.getString("COLUMN_NAME").toUpperCase(Locale.ROOT));
            }
        }
        columns = List.copyOf(found);
    }

    @Override
    public void fire(Connection connection, @Nullable Object @Nullable [] before, @Nullable Object @Nullable [] after)
            throws SQLException {
        if (before == null) {
            return;
        }
        if (after == null || !columns.containsAll(TEXT)) {
            throw new SQLException("the trail is append-only", REFUSED);
        }
        for (var i = 0; i < columns.size(); i++) {
            var kept = TEXT.contains(columns.get(i)) ? after[i] == null : Objects.equals(before[i], after[i]);
            if (!kept) {
                throw new SQLException("an entry of the trail may only lose its text", REFUSED);
            }
        }
    }
}
