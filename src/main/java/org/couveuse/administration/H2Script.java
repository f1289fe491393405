package org.couveuse.administration;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.api.migration.JavaMigration;

/** H2 writes itself as a script that another release of it can read too. The product must be stopped. */
final class H2Script extends BackupDatabase {

    private static final String SCRIPT = "h2.sql.gz";
    private static final String HOW = " compression gzip charset 'UTF-8'";

    H2Script(DataSource source, List<JavaMigration> own) {
        super(source, own, "h2");
    }

    @Override
    String kind() {
        return "H2";
    }

    @Override
    TreeMap<String, Long> write(Path folder) {
        applied();
        jdbc().sql("script to '" + place(folder) + "'" + HOW).query().listOfRows();
        return new TreeMap<>();
    }

    @Override
    void read(Path folder, Map<String, Long> tables) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("drop all objects");
            statement.execute("runscript from '" + place(folder) + "'" + HOW);
            holdMails(connection);
        } catch (SQLException e) {
            throw new BackupRefused(
                    "the database did not take the backup, and holds a part of it: " + e.getMessage(), e);
        }
    }

    private static String place(Path folder) {
        return folder.resolve(SCRIPT).toString().replace("'", "''");
    }
}
