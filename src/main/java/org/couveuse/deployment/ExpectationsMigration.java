package org.couveuse.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * V123.1: what plans made before V123 expect is put where it can be summed. Plans are JSON documents that the two
 * databases read differently, so it is read here.
 */
@Component
class ExpectationsMigration implements JavaMigration {

    private static final int ROWS = 500;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("123.1");
    }

    @Override
    public String getDescription() {
        return "expectations of plans";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        var json = new ObjectMapper();
        var connection = context.getConnection();
        try (var plans = connection.prepareStatement("select id, campaign, plan from adoption where plan is not null");
                var into = connection.prepareStatement(
                        "insert into adoption_expectation (adoption, campaign, goal, expected) values (?, ?, ?, ?)")) {
            plans.setFetchSize(ROWS);
            try (var rows = plans.executeQuery()) {
                while (rows.next()) {
                    keep(
                            into,
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            json.readTree(rows.getString(3)));
                }
            }
        }
    }

    private static void keep(PreparedStatement into, UUID adoption, UUID campaign, JsonNode plan) throws SQLException {
        var expected = new LinkedHashMap<UUID, BigDecimal>();
        plan.path("expected")
                .forEach(e -> expected.put(
                        UUID.fromString(e.path("goal").asText()),
                        e.path("value").decimalValue()));
        for (var each : expected.entrySet()) {
            into.setObject(1, adoption);
            into.setObject(2, campaign);
            into.setObject(3, each.getKey());
            into.setBigDecimal(4, each.getValue());
            into.addBatch();
        }
        into.executeBatch();
    }
}
