package org.couveuse.postgres;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** An empty database on the PostgreSQL of the tests, whichever database the others run on. */
@TestConfiguration
public class RealPostgres {

    @Bean
    JdbcConnectionDetails details() {
        var address = TestPostgres.database();
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return TestPostgres.USER;
            }

            @Override
            public String getPassword() {
                return TestPostgres.USER;
            }

            @Override
            public String getJdbcUrl() {
                return address;
            }
        };
    }
}
