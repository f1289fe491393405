package org.couveuse.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
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
    private static final Duration UNHEARD = Duration.ofMinutes(15);
    private static final int BATCH = 100;
    private static final String LONG_UNHEARD =
            " from event_publication where completion_date is null and coalesce(announced, publication_date) < ?";

    private final JdbcClient jdbc;
    private final ObjectProvider<IncompleteEventPublications> publications;
    private final Turns turns;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration patience;

    Outbox(
            JdbcClient jdbc,
            ObjectProvider<IncompleteEventPublications> publications,
            Turns turns,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${couveuse.outbox.patience:PT2M}") Duration patience) {
        this.jdbc = jdbc;
        this.publications = publications;
        this.turns = turns;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.patience = patience;
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
     * Offers again what has waited for longer than is patient, two minutes; returns how many. What is taken counts as announced now, so that
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

    /**
     * An announcement whose listener fails again and again; what it says is left out, it may be somebody's words.
     *
     * @param event what was announced, by its class: {@code Round.ThemeRetained}
     * @param listener who does not hear it: {@code CycleStart.on}
     * @param offered how often it was offered so far
     */
    public record Unheard(UUID id, String event, String listener, Instant since, int offered) {}

    /** How many announcements wait for a listener that has had its time. */
    public long late() {
        return jdbc.sql("select count(*) from event_publication where completion_date is null and publication_date < ?")
                .param(clock.instant().minus(patience).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** How many announcements were not heard within a quarter of an hour. */
    public long unheard() {
        return jdbc.sql("select count(*)" + LONG_UNHEARD)
                .param(longAgo())
                .query(Long.class)
                .single();
    }

    /** Announcements that were not heard within a quarter of an hour, the oldest first. */
    public Slice<Unheard> unheard(int page, int limit) {
        var found = jdbc.sql(
                        "select id, event_type, listener_id, coalesce(announced, publication_date) as since, offered"
                                + LONG_UNHEARD + " order by coalesce(announced, publication_date), id limit ? offset ?")
                .params(longAgo(), limit + 1, page * limit)
                .query(Outbox::read)
                .list();
        return new Slice<>(
                found.stream().limit(limit).toList(), found.size() > limit ? String.valueOf(page + 1) : null);
    }

    /**
     * Offers one announcement again at once, whenever it was offered last; gives what it was, and nothing when it was
     * heard meanwhile. The listener works in the background: whether it heard is known by whether it is still here.
     */
    public Optional<Unheard> again(UUID id) {
        var found = transaction.execute(status -> {
            turns.take("outbox");
            var one = jdbc.sql("select id, event_type, listener_id, coalesce(announced, publication_date) as since,"
                            + " offered from event_publication where completion_date is null and id = ?")
                    .param(id)
                    .query(Outbox::read)
                    .optional();
            one.ifPresent(row -> offer(row.id()));
            return one;
        });
        if (found == null || found.isEmpty()) {
            return Optional.empty();
        }
        publications.getObject().resubmitIncompletePublications(each -> id.equals(each.getIdentifier()));
        return found;
    }

    private List<UUID> take() {
        turns.take("outbox");
        var late = jdbc.sql("select id from event_publication where completion_date is null and publication_date < ?"
                        + " order by publication_date limit " + BATCH)
                .param(clock.instant().minus(patience).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
        late.forEach(this::offer);
        return late;
    }

    private void offer(UUID id) {
        jdbc.sql("update event_publication set announced = coalesce(announced, publication_date),"
                        + " offered = offered + 1, publication_date = ? where id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
    }

    private OffsetDateTime longAgo() {
        return clock.instant().minus(UNHEARD).atOffset(ZoneOffset.UTC);
    }

    private static Unheard read(ResultSet row, int number) throws SQLException {
        return new Unheard(
                row.getObject("id", UUID.class),
                withoutPackage(row.getString("event_type")).replace('$', '.'),
                withoutPackage(row.getString("listener_id").replaceFirst("\\(.*$", "")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getInt("offered"));
    }

    /** From the first word that begins with a capital. */
    private static String withoutPackage(String name) {
        return name.replaceFirst("^([a-z0-9_]+\\.)+(?=[A-Z])", "");
    }
}
