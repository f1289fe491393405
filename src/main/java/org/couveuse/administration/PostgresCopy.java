package org.couveuse.administration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.api.migration.JavaMigration;
import org.postgresql.PGConnection;

/**
 * PostgreSQL hands out and takes in its tables by COPY, in one transaction that sees one moment; the product may run
 * meanwhile. The tables themselves are made by the product's migrations, so that neither the tools of a matching release
 * nor a superuser are needed.
 */
final class PostgresCopy extends BackupDatabase {

    private static final String TABLES = "select tablename from pg_tables where schemaname = current_schema()"
            + " and tablename <> '" + HISTORY + "' order by tablename";
    private static final String COLUMNS = "select quote_ident(attname) from pg_attribute where attrelid = "
            + "to_regclass(quote_ident(?)) and attnum > 0 and not attisdropped and attgenerated = '' order by attnum";
    private static final String REFERENCES = "select conrelid::regclass::text as of, quote_ident(conname) as name,"
            + " pg_get_constraintdef(oid) as says from pg_constraint where contype = 'f'"
            + " and connamespace = current_schema()::regnamespace order by conrelid, conname";
    private static final String ENDING = ".copy.gz";

    PostgresCopy(DataSource source, List<JavaMigration> own) {
        super(source, own, "postgresql");
    }

    private record Reference(String of, String name, String says) {}

    @Override
    String kind() {
        return "PostgreSQL";
    }

    @Override
    TreeMap<String, Long> write(Path folder) throws IOException {
        applied();
        var rows = new TreeMap<String, Long>();
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            for (var table : tables(connection)) {
                try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(table + ENDING)))) {
                    rows.put(table, copy(connection).copyOut("copy " + list(connection, table) + " to stdout", out));
                }
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new BackupRefused("the database could not be read: " + e.getMessage(), e);
        }
        return rows;
    }

    @Override
    void read(Path folder, Map<String, Long> tables) throws IOException {
        remake();
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            try {
                take(connection, folder, tables);
                connection.commit();
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new BackupRefused("the database did not take the backup, and is empty: " + e.getMessage(), e);
        }
    }

    /** What refers to what, and what watches over the trail, would refuse tables one by one; both are back at the end. */
    private static void take(Connection connection, Path folder, Map<String, Long> tables)
            throws SQLException, IOException {
        var there = tables(connection);
        if (!there.equals(List.copyOf(new TreeMap<>(tables).keySet()))) {
            throw new BackupRefused("the backup has other tables than this release");
        }
        var references = references(connection);
        for (var each : references) {
            run(connection, "alter table " + each.of() + " drop constraint " + each.name());
        }
        for (var table : there) {
            run(connection, "alter table " + table + " disable trigger user");
            run(connection, "truncate " + table);
            try (var in = new GZIPInputStream(Files.newInputStream(folder.resolve(table + ENDING)))) {
                var rows = copy(connection).copyIn("copy " + list(connection, table) + " from stdin", in);
                if (rows != tables.getOrDefault(table, 0L)) {
                    throw new BackupRefused(table + " has " + rows + " rows and should have " + tables.get(table));
                }
            }
            run(connection, "alter table " + table + " enable trigger user");
        }
        for (var each : references) {
            run(connection, "alter table " + each.of() + " add constraint " + each.name() + " " + each.says());
        }
        holdMails(connection);
    }

    private static List<String> tables(Connection connection) {
        return on(connection).sql(TABLES).query(String.class).list().stream()
                .sorted()
                .toList();
    }

    private static List<Reference> references(Connection connection) {
        return on(connection)
                .sql(REFERENCES)
                .query((row, n) -> new Reference(row.getString("of"), row.getString("name"), row.getString("says")))
                .list();
    }

    private static String list(Connection connection, String table) {
        return table
                + on(connection).sql(COLUMNS).param(table).query(String.class).list().stream()
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static org.postgresql.copy.CopyManager copy(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
