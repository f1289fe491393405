package org.couveuse.subjects;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether there is anything with an id: a subject, or one of its parts that have an address of their own. */
@Component
public class KnownThings {

    private final JdbcClient jdbc;

    KnownThings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether something has this id. */
    @Transactional(readOnly = true)
    public boolean exists(UUID id) {
        return jdbc.sql("select count(*) from known_thing where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
