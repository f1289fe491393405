package org.couveuse.shared;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one node at a time do a piece of background work: the others wait, then find it done. */
@Component
public class Turns {

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the turn of this name until the transaction ends; a name that no migration brought is refused. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String name) {
        jdbc.sql("select name from turn where name = ? for update")
                .param(name)
                .query(String.class)
                .single();
    }
}
