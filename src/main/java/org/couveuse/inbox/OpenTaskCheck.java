package org.couveuse.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.audit.Trail;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the inbox's table with the engine, both ways, and makes it anew from the engine where they disagree. What
 * the engine cannot know stays as it is: drafts, to whom a task was handed, who did a closed one, what was reminded of.
 */
@Service
public class OpenTaskCheck {

    private static final Logger LOG = LoggerFactory.getLogger(OpenTaskCheck.class);
    private static final int SHOWN = 50;
    private static final int ROUND = 50_000;

    private final JdbcClient jdbc;
    private final InboxKeeper keeper;
    private final Turns turns;
    private final Trail trail;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OpenTaskCheck(
            JdbcClient jdbc,
            InboxKeeper keeper,
            Turns turns,
            Trail trail,
            CurrentActor actor,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.keeper = keeper;
        this.turns = turns;
        this.trail = trail;
        this.actor = actor;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** How inbox and engine disagree. */
    public enum Mismatch {
        /** The task waits in the engine, and not in the inbox for this candidate. */
        MISSING,
        /** The inbox shows a task, or a candidate of it, that the engine does not know. */
        STALE,
        /** Both know the task and say different things of it. */
        DIFFERENT
    }

    /** One row on which they disagree. */
    public record Difference(Mismatch kind, String task, String candidate) {}

    /**
     * What a check found.
     *
     * @param open tasks that wait in the inbox
     * @param first some of the differences, at most 50
     */
    public record Report(Instant at, long open, long missing, long stale, long different, List<Difference> first) {

        /** Whether inbox and engine say the same. */
        public boolean agrees() {
            return missing + stale + different == 0;
        }
    }

    /** How many tasks a rebuilding mended, and what a check says afterwards. */
    public record Rebuilt(int mended, Report after) {}

    /** Compares, in one consistent read each for the counts and the examples; for administrators. */
    public Report check() {
        requireAdministrator();
        return compare();
    }

    /** Mends all on which they disagree, task by task while people work; for administrators. */
    public Rebuilt rebuild() {
        requireAdministrator();
        var who = actor.get().person();
        var mended = 0;
        int round;
        do {
            var tasks = jdbc.sql("select distinct task from chk_open_task order by task limit " + ROUND)
                    .query(String.class)
                    .list();
            round = (int) tasks.stream().filter(this::mend).count();
            mended += round;
        } while (round == ROUND);
        var count = mended;
        transaction.executeWithoutResult(status -> trail.record(
                new Trail.Event(who, "inbox.rebuilt", who == null ? new UUID(0, 0) : who, String.valueOf(count))));
        return new Rebuilt(mended, compare());
    }

    /** Looks once an hour whether they agree, so that it is in the log before somebody misses a task. */
    @Scheduled(cron = "${couveuse.inbox.check:0 20 * * * *}")
    void watch() {
        var report = compare();
        if (!report.agrees()) {
            LOG.warn("inbox and engine disagree: {}", report);
        }
    }

    private boolean mend(String task) {
        try {
            transaction.executeWithoutResult(status -> {
                turns.take("open_task");
                keeper.mend(task);
            });
            return true;
        } catch (RuntimeException e) {
            LOG.error("the inbox could not be mended for task {}", task, e);
            return false;
        }
    }

    private Report compare() {
        Map<Mismatch, Long> counts = jdbc
                .sql("select kind, count(*) as rows_found from chk_open_task group by kind")
                .query((row, n) -> Map.entry(Mismatch.valueOf(row.getString("kind")), row.getLong("rows_found")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var first = counts.isEmpty()
                ? List.<Difference>of()
                : jdbc.sql("select kind, task, what from chk_open_task order by kind, task, what limit " + SHOWN)
                        .query((row, n) -> new Difference(
                                Mismatch.valueOf(row.getString("kind")), row.getString("task"), row.getString("what")))
                        .list();
        var open = jdbc.sql("select count(distinct task) from open_task where state = 'OPEN'")
                .query(Long.class)
                .single();
        return new Report(
                clock.instant(),
                open,
                counts.getOrDefault(Mismatch.MISSING, 0L),
                counts.getOrDefault(Mismatch.STALE, 0L),
                counts.getOrDefault(Mismatch.DIFFERENT, 0L),
                first);
    }

    private void requireAdministrator() {
        var who = actor.get();
        if (!who.isSystem() && !who.has(Role.ADMIN)) {
            throw RuleViolation.forbidden("people.administratorsOnly");
        }
    }
}
