package org.couveuse.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL for all tests of a process; it ends with it. Whoever needs a database gets an empty one. */
public final class TestPostgres {

    /** Both the user and the password. */
    public static final String USER = "postgres";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private TestPostgres() {}

    /** Whether all tests were asked to run on PostgreSQL: {@code -Dcouveuse.test.database=postgresql}. */
    public static boolean isWanted() {
        var wanted = System.getProperty("couveuse.test.database", "h2");
        return switch (wanted) {
            case "postgresql" -> true;
            case "h2", "" -> false;
            default -> throw new IllegalArgumentException("couveuse.test.database is h2 or postgresql, not " + wanted);
        };
    }

    /** Address of a new empty database. */
    public static synchronized String database() {
        var name = "couveuse_" + NUMBER.incrementAndGet();
        try (var connection = started().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return started().getJdbcUrl(USER, name);
    }

    private static synchronized EmbeddedPostgres started() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }
}
