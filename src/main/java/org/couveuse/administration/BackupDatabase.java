package org.couveuse.administration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database as a backup sees it: what it holds, written to files and read back; how is a matter of its kind. */
abstract class BackupDatabase {

    static final String HISTORY = "flyway_schema_history";

    private final DataSource source;
    private final Flyway migrations;

    BackupDatabase(DataSource source, List<JavaMigration> own, String vendor) {
        this.source = source;
        this.migrations = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .javaMigrations(own.toArray(JavaMigration[]::new))
                .cleanDisabled(false)
                .load();
    }

    /** The database behind a source, by its kind. */
    static BackupDatabase of(DataSource source, List<JavaMigration> own) {
        try (var connection = source.getConnection()) {
            var kind = connection.getMetaData().getDatabaseProductName();
            return switch (kind) {
                case "PostgreSQL" -> new PostgresCopy(source, own);
                case "H2" -> new H2Script(source, own);
                default -> throw new BackupRefused("no backup of " + kind);
            };
        } catch (SQLException e) {
            throw new BackupRefused("the database does not answer (H2: stop the product first): " + e.getMessage(), e);
        }
    }

    abstract String kind();

    /** Writes all it holds at one moment into a folder; gives the rows of each table where it counts them. */
    abstract TreeMap<String, Long> write(Path folder) throws IOException;

    /** Takes in what was written, all or nothing, in place of what it holds; mails are held from then on. */
    abstract void read(Path folder, Map<String, Long> tables) throws IOException;

    /** Whether it has no table at all. */
    boolean isEmpty() {
        return jdbc().sql("select count(*) from information_schema.tables where table_schema = current_schema")
                        .query(Long.class)
                        .single()
                == 0;
    }

    /** The migrations it has had; refuses a database that is not one of the product's. */
    TreeSet<String> applied() {
        var found = versions(migrations.info().applied());
        if (found.isEmpty()) {
            throw new BackupRefused("there is nothing of the product in this database");
        }
        return found;
    }

    /** The migrations this release brings. */
    TreeSet<String> known() {
        return Arrays.stream(migrations.info().all())
                .filter(each -> !each.getState().name().startsWith("FUTURE"))
                .filter(each -> each.getState().isResolved())
                .map(BackupDatabase::version)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Attachments whose file is not there, or is another than was given. */
    List<String> missing(Path files) {
        return jdbc()
                .sql("select id, stored_as, sha256 from attachment order by id")
                .query((row, n) -> {
                    var name = row.getString("stored_as");
                    var file = files.resolve(name.substring(0, 2)).resolve(name);
                    var sound = Files.isRegularFile(file)
                            && BackupManifest.sum(file).equals(row.getString("sha256"));
                    return sound ? "" : row.getString("id");
                })
                .list()
                .stream()
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** Lets mails go out again that are held since a restore; whether any were. */
    boolean releaseMails() {
        return jdbc().sql("delete from mail_hold").update() > 0;
    }

    /** Makes the tables anew, without what was there. */
    void remake() {
        migrations.clean();
        migrations.migrate();
    }

    static void holdMails(Connection connection) {
        on(connection).sql("delete from mail_hold").update();
        on(connection)
                .sql("insert into mail_hold (id, since) values (1, current_timestamp)")
                .update();
    }

    static JdbcClient on(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    Connection connect() throws SQLException {
        return source.getConnection();
    }

    private static TreeSet<String> versions(MigrationInfo[] all) {
        return Arrays.stream(all).map(BackupDatabase::version).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String version(MigrationInfo each) {
        MigrationVersion version = each.getVersion();
        return version == null ? each.getScript().toLowerCase(Locale.ROOT) : version.getVersion();
    }
}
