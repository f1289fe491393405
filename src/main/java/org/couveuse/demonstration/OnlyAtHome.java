package org.couveuse.demonstration;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Refuses to start the demonstration, whose password everybody knows, on any database but the embedded one, unless
 * {@code couveuse.demo-anywhere=true} says it is meant.
 */
@Component
@Profile("demo")
class OnlyAtHome implements InitializingBean {

    private final DataSource database;
    private final boolean anywhere;

    OnlyAtHome(DataSource database, @Value("${couveuse.demo-anywhere:false}") boolean anywhere) {
        this.database = database;
        this.anywhere = anywhere;
    }

    @Override
    public void afterPropertiesSet() throws SQLException {
        try (var connection = database.getConnection()) {
            var product = connection.getMetaData().getDatabaseProductName();
            if (!anywhere && !product.equals("H2")) {
                throw new IllegalStateException("The demonstration accounts have a public password and are refused on "
                        + product + ": choose another profile than demo, or set couveuse.demo-anywhere=true.");
            }
        }
    }
}
