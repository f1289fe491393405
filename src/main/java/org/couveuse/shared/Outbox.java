package org.couveuse.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that each listener outside of a transaction gets its event: what was announced stays in
 * {@code event_publication} until the listener is done, and is offered again when that takes too long, because it
 * failed or because the process died. A listener may hear an event twice and must then do nothing the second time.
 */
@Component
public class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final ObjectProvider<IncompleteEventPublications> publications;
    private final Turns turns;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Outbox(
            JdbcClient jdbc,
            ObjectProvider<IncompleteEventPublications> publications,
            Turns turns,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.publications = publications;
        this.turns = turns;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${couveuse.outbox.every:PT1M}", initialDelayString = "${couveuse.outbox.every:PT1M}")
    void tick() {
        try {
            pass();
        } catch (RuntimeException e) {
            LOG.warn("announcements could not be offered again and will be later", e);
        }
    }

    /**
     * Offers again what has waited for two minutes; returns how many. What is taken counts as announced now, so that
     * neither this node nor another offers it while its listener works.
     */
    public int pass() {
        var taken = transaction.execute(status -> take());
        if (taken == null || taken.isEmpty()) {
            return 0;
        }
        LOG.warn("{} announcements were not heard in time and are offered again", taken.size());
        Set<UUID> ids = new HashSet<>(taken);
        publications.getObject().resubmitIncompletePublications(each -> ids.contains(each.getIdentifier()));
        return taken.size();
    }

    /** How many announcements wait for a listener that has had its time. */
    public long late() {
        return jdbc.sql("select count(*) from event_publication where completion_date is null and publication_date < ?")
                .param(clock.instant().minus(PATIENCE).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private List<UUID> take() {
        turns.take("outbox");
        var now = clock.instant();
        var late = jdbc.sql("select id from event_publication where completion_date is null and publication_date < ?"
                        + " order by publication_date limit " + BATCH)
                .param(now.minus(PATIENCE).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
        late.forEach(id -> jdbc.sql("update event_publication set publication_date = ? where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), id)
                .update());
        return late;
    }
}
