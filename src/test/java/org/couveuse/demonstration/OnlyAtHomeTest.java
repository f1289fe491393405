package org.couveuse.demonstration;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class OnlyAtHomeTest {

    @Test
    void the_demonstration_is_refused_on_a_database_that_others_may_reach() throws SQLException {
        assertThatThrownBy(() -> new OnlyAtHome(database("PostgreSQL"), false).afterPropertiesSet())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("couveuse.demo-anywhere");
    }

    @Test
    void it_starts_on_the_embedded_one_and_wherever_somebody_says_it_is_meant() throws SQLException {
        assertThatCode(() -> new OnlyAtHome(database("H2"), false).afterPropertiesSet())
                .doesNotThrowAnyException();
        assertThatCode(() -> new OnlyAtHome(database("PostgreSQL"), true).afterPropertiesSet())
                .doesNotThrowAnyException();
    }

    private static DataSource database(String product) throws SQLException {
        var database = mock(DataSource.class, RETURNS_DEEP_STUBS);
        when(database.getConnection().getMetaData().getDatabaseProductName()).thenReturn(product);
        return database;
    }
}
