package org.couveuse.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL for all tests of a process; it ends with it. Whoever needs a database gets an empty one. */
public final class TestPostgres {

    /** Both the user and the password. */
    public static final String USER = "postgres";

    /** How long it is kept for who has not gone yet, at the end: less than the 30 s that Surefire waits. */
    private static final Duration LAST_WAIT = Duration.ofSeconds(20);

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
                var begun = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(begun), "TestPostgres"));
                server = begun;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }

    /**
     * Ends the server once nobody is connected any more. Spring closes its contexts at the same moment: one whose
     * database is gone before it waits for a connection as long as Surefire waits for the process.
     */
    private static void end(EmbeddedPostgres server) {
        try {
            for (var until = System.nanoTime() + LAST_WAIT.toNanos();
                    connected(server) && System.nanoTime() < until; ) {
                Thread.sleep(50);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close(server);
        }
    }

    private static boolean connected(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var others = statement.executeQuery("select exists (select 1 from pg_stat_activity"
                        + " where backend_type = 'client backend' and pid <> pg_backend_pid())")) {
            others.next();
            return others.getBoolean(1);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
