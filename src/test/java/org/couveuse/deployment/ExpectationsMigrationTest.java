package org.couveuse.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.UUID;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;

class ExpectationsMigrationTest {

    @Test
    void what_earlier_plans_expect_is_put_where_it_can_be_summed() throws Exception {
        var adoption = UUID.randomUUID();
        var campaign = UUID.randomUUID();
        var goal = UUID.randomUUID();
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:expectations")) {
            try (var statement = connection.createStatement()) {
                statement.execute("create table adoption (id uuid, campaign uuid, plan varchar(2000))");
                statement.execute("create table adoption_expectation (adoption uuid, campaign uuid, goal uuid,"
                        + " expected numeric(25, 10), primary key (adoption, goal))");
                statement.execute("insert into adoption values ('" + adoption + "', '" + campaign
                        + "', '{\"steps\":[],\"expected\":[{\"goal\":\"" + goal + "\",\"value\":12.5}]}')");
                statement.execute("insert into adoption values (random_uuid(), random_uuid(), null)");
                statement.execute("insert into adoption values (random_uuid(), random_uuid(), '{\"steps\":[]}')");

                new ExpectationsMigration().migrate(new OnThis(connection));

                try (var rows = statement.executeQuery(
                        "select adoption, campaign, goal, expected from" + " adoption_expectation")) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getObject(1)).isEqualTo(adoption);
                    assertThat(rows.getObject(2)).isEqualTo(campaign);
                    assertThat(rows.getObject(3)).isEqualTo(goal);
                    assertThat(rows.getBigDecimal(4)).isEqualByComparingTo("12.5");
                    assertThat(rows.next()).isFalse();
                }
            }
        }
    }

    private record OnThis(Connection connection) implements Context {

        @Override
        public Configuration getConfiguration() {
            throw new UnsupportedOperationException("not asked for");
        }

        @Override
        public Connection getConnection() {
            return connection;
        }
    }
}
