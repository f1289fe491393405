package org.couveuse.shell;

import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table of failures of its own, for what needs no more of a database. */
final class Failures {

    private Failures() {}

    /** An empty one. */
    static JdbcClient none() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        var jdbc = JdbcClient.create(source);
        jdbc.sql("create table sign_in_failure (id varchar(64) primary key, failures integer not null,"
                        + " latest timestamp(6) with time zone not null)")
                .update();
        return jdbc;
    }
}
