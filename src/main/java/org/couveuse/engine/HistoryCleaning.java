package org.couveuse.engine;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the engine keeps of instances that ended, for as long as their model says ({@code camunda:historyTimeToLive}). The
 * engine cleans it itself at night; nothing of the product is read from it but the marks on a task's diagram.
 */
@Service
@Transactional(readOnly = true)
public class HistoryCleaning {

    private final JdbcClient jdbc;
    private final Clock clock;

    HistoryCleaning(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many instances have ended and outlived their time, and go with the next cleaning. */
    public long due() {
        return jdbc.sql("select count(*) from ACT_HI_PROCINST where REMOVAL_TIME_ <= ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC).toLocalDateTime())
                .query(Long.class)
                .single();
    }
}
