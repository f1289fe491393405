package org.couveuse.administration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.couveuse.subjects.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Figures for who watches over the product: what is open, late, waiting or failed. They are counted when somebody asks,
 * at most every 15 seconds, and less often where counting takes long. No label says anything about anybody.
 */
@Component
class HouseFigures implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(HouseFigures.class);
    private static final Duration SHORTEST = Duration.ofSeconds(15);

    /** Counting takes at most this part of the time. */
    private static final int REST = 20;

    private static final String NO_STAGE = "none";
    private static final String OPEN = "couveuse.tasks.open";
    private static final String OVERDUE = "couveuse.tasks.overdue";
    private static final String JOBS_DUE = "couveuse.jobs.due";
    private static final String JOBS_FAILED = "couveuse.jobs.failed";
    private static final String INCIDENTS = "couveuse.incidents";
    private static final String OUTBOX = "couveuse.outbox.waiting";
    private static final String OUTBOX_AGE = "couveuse.outbox.oldest.age";
    private static final String MAILS = "couveuse.mails.waiting";
    private static final String MAILS_FAILED = "couveuse.mails.failed";
    private static final String UNSEALED = "couveuse.audit.unsealed";
    private static final String UNSEALED_AGE = "couveuse.audit.unsealed.oldest.age";

    private final JdbcClient jdbc;
    private final Clock clock;
    private Map<String, Double> known = Map.of();
    private Instant until = Instant.EPOCH;

    HouseFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var stage : Stage.values()) {
            byStage(registry, stage.name());
        }
        byStage(registry, NO_STAGE);
        gauge(registry, JOBS_DUE, "Background steps and timers that are due and not done");
        gauge(registry, JOBS_FAILED, "Background steps that failed for good");
        gauge(registry, INCIDENTS, "Open incidents of the engine");
        gauge(registry, OUTBOX, "Announcements that were not heard yet");
        seconds(registry, OUTBOX_AGE, "Age of the oldest announcement that was not heard");
        gauge(registry, MAILS, "Mails that wait to be sent");
        gauge(registry, MAILS_FAILED, "Mails that were given up");
        gauge(registry, UNSEALED, "Entries of the trail without their seal");
        seconds(registry, UNSEALED_AGE, "Age of the oldest entry without its seal");
    }

    private void byStage(MeterRegistry registry, String stage) {
        for (var name : new String[] {OPEN, OVERDUE}) {
            Gauge.builder(name, this, figures -> figures.figure(name + stage))
                    .description(name.equals(OPEN) ? "Tasks that wait for somebody" : "Tasks past their due date")
                    .tag("stage", stage)
                    .strongReference(true)
                    .register(registry);
        }
    }

    private void gauge(MeterRegistry registry, String name, String words) {
        Gauge.builder(name, this, figures -> figures.figure(name))
                .description(words)
                .strongReference(true)
                .register(registry);
    }

    private void seconds(MeterRegistry registry, String name, String words) {
        Gauge.builder(name, this, figures -> figures.figure(name))
                .description(words)
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
    }

    /** One figure; not a number while the database does not answer. */
    double figure(String name) {
        return read().getOrDefault(name, Double.NaN);
    }

    private synchronized Map<String, Double> read() {
        var now = clock.instant();
        if (now.isBefore(until) && Duration.between(now, until).compareTo(Duration.ofHours(1)) < 0) {
            return known;
        }
        var from = System.nanoTime();
        try {
            known = count(now);
        } catch (DataAccessException e) {
            LOG.warn("the figures could not be counted: {}", e.getMessage());
            known = Map.of();
        }
        var rest = Duration.ofNanos(System.nanoTime() - from).multipliedBy(REST);
        until = now.plus(rest.compareTo(SHORTEST) > 0 ? rest : SHORTEST);
        return known;
    }

    private Map<String, Double> count(Instant now) {
        var found = new HashMap<String, Double>();
        for (var stage : Stage.values()) {
            found.put(OPEN + stage.name(), 0d);
            found.put(OVERDUE + stage.name(), 0d);
        }
        found.put(OPEN + NO_STAGE, 0d);
        found.put(OVERDUE + NO_STAGE, 0d);
        var at = now.atOffset(ZoneOffset.UTC);
        jdbc.sql("select stage, count(distinct task) as tasks, count(distinct case when due < ? then task end) as late"
                        + " from open_task where state = 'OPEN' group by stage")
                .param(at)
                .query((row, n) -> {
                    var stage = row.getString("stage") == null ? NO_STAGE : row.getString("stage");
                    found.put(OPEN + stage, row.getDouble("tasks"));
                    found.put(OVERDUE + stage, row.getDouble("late"));
                    return stage;
                })
                .list();
        found.put(
                JOBS_DUE,
                number(
                        "select count(*) from ACT_RU_JOB where RETRIES_ > 0 and SUSPENSION_STATE_ = 1"
                                + " and (DUEDATE_ is null or DUEDATE_ <= ?)",
                        LocalDateTime.ofInstant(now, ZoneOffset.UTC)));
        found.put(JOBS_FAILED, number("select count(*) from ACT_RU_JOB where RETRIES_ = 0"));
        found.put(INCIDENTS, number("select count(*) from ACT_RU_INCIDENT"));
        // its date moves each time it is offered again
        waiting(
                found,
                OUTBOX,
                OUTBOX_AGE,
                "coalesce(announced, publication_date)",
                "event_publication where completion_date is null",
                now);
        waiting(found, UNSEALED, UNSEALED_AGE, "at", "audit_unsealed", now);
        found.put(MAILS, number("select count(*) from mail where state in ('QUEUED', 'FAILED')"));
        found.put(MAILS_FAILED, number("select count(*) from mail where state = 'GIVEN_UP'"));
        return Map.copyOf(found);
    }

    private double number(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }

    private void waiting(
            Map<String, Double> found, String count, String age, String column, String where, Instant now) {
        jdbc.sql("select count(*) as many, min(" + column + ") as oldest from " + where)
                .query((row, n) -> {
                    found.put(count, row.getDouble("many"));
                    found.put(age, age(row, now));
                    return count;
                })
                .list();
    }

    private static double age(ResultSet row, Instant now) throws SQLException {
        @Nullable OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest.toInstant(), now).toMillis() / 1000d);
    }
}
