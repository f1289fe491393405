package org.couveuse.administration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * What the start-up check looks at.
 *
 * @param product name of the database
 * @param settings settings of the application by name, as text; empty when not set
 * @param databaseSettings settings of the database by name, as it says them itself
 * @param publicAccounts open accounts with the password of the demonstration
 */
record StartFacts(
        String product, Map<String, String> settings, Map<String, String> databaseSettings, int publicAccounts) {

    /** The password of the demonstration, which everybody knows. */
    static final String PUBLIC_PASSWORD = "couveuse";

    private static final List<String> ASKED = List.of(
            "camunda.bpm.database.schema-update",
            "couveuse.base-address",
            "couveuse.oidc.issuer",
            "couveuse.passwords",
            "server.servlet.session.cookie.secure",
            "spring.h2.console.enabled",
            "vaadin.productionMode");

    private static final List<String> DURABILITY = List.of("fsync", "full_page_writes", "synchronous_commit");

    String setting(String name) {
        return settings.getOrDefault(name, "");
    }

    String database(String name) {
        return databaseSettings.getOrDefault(name, "");
    }

    static StartFacts read(Environment environment, DataSource database, PasswordEncoder passwords) {
        var settings = new HashMap<String, String>();
        ASKED.forEach(name ->
                settings.put(name, environment.getProperty(name, "").strip().toLowerCase(Locale.ROOT)));
        try (var connection = database.getConnection()) {
            var product = connection.getMetaData().getDatabaseProductName();
            return new StartFacts(
                    product, settings, durability(connection, product), publicAccounts(connection, passwords));
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer the start-up check", e);
        }
    }

    private static Map<String, String> durability(Connection connection, String product) throws SQLException {
        var found = new HashMap<String, String>();
        try (var statement = connection.createStatement()) {
            if (product.equals("PostgreSQL")) {
                for (var name : DURABILITY) {
                    try (var rows = statement.executeQuery("show " + name)) {
                        rows.next();
                        found.put(name, rows.getString(1));
                    }
                }
            } else if (product.equals("H2")) {
                try (var rows = statement.executeQuery("select setting_value from information_schema.settings"
                        + " where setting_name in ('info.WRITE_DELAY', 'WRITE_DELAY')")) {
                    found.put("write_delay", rows.next() ? rows.getString(1) : "");
                }
            }
        }
        return found;
    }

    /** Accounts of the demonstration share one hash, which no two accounts do by chance; so few are looked at. */
    private static int publicAccounts(Connection connection, PasswordEncoder passwords) throws SQLException {
        var hashes = new ArrayList<String>();
        var many = new HashMap<String, Integer>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select password_hash, count(*) from account where enabled = true"
                        + " group by password_hash having count(*) > 1 or max(username) = 'admin'")) {
            while (rows.next()) {
                hashes.add(rows.getString(1));
                many.put(rows.getString(1), rows.getInt(2));
            }
        }
        return hashes.stream()
                .filter(hash -> passwords.matches(PUBLIC_PASSWORD, hash))
                .mapToInt(hash -> many.getOrDefault(hash, 0))
                .sum();
    }
}
