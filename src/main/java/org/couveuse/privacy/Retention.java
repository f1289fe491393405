package org.couveuse.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.engine.HistoryCleaning;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Turns;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets go what was kept long enough, each night, and says at any time what would go. How long each kind is kept is a
 * setting; {@code never} keeps it for good. The trail is never touched: what was erased of its texts is an entry of it.
 */
@Service
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final String NEVER = "never";

    /** The id under which the trail speaks of it. */
    static final UUID ALL = new UUID(0, 26);

    private final Map<RetentionKind, Duration> kept;
    private final HistoryCleaning engine;
    private final CurrentActor actor;
    private final Trail trail;
    private final Turns turns;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Retention(
            Environment settings,
            HistoryCleaning engine,
            CurrentActor actor,
            Trail trail,
            Turns turns,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.kept = read(settings);
        this.engine = engine;
        this.actor = actor;
        this.trail = trail;
        this.turns = turns;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * What would go of one kind.
     *
     * @param kept how long it is kept, e.g. {@code PT4320H}; null when it is kept for good
     * @param rows how many rows would go now
     * @param oldest the oldest of them, null when there is none
     */
    public record Line(
            RetentionKind kind,
            @Nullable Duration kept,
            long rows,
            @Nullable Instant oldest) {}

    /**
     * What would go now.
     *
     * @param endedInstances instances whose history the engine lets go with its next cleaning
     */
    public record Plan(Instant at, List<Line> lines, long endedInstances) {}

    /** What would go now, and goes with the next night; nothing is changed. For administrators, officers, auditors. */
    public Plan plan() {
        var who = actor.get();
        if (!who.has(Role.ADMIN) && !who.has(Role.AGENCY_OFFICER) && !who.has(Role.AUDITOR)) {
            throw RuleViolation.forbidden("privacy.retention.readers");
        }
        return new Plan(
                clock.instant(),
                Arrays.stream(RetentionKind.values()).map(this::line).toList(),
                engine.due());
    }

    /** Lets it go now instead of at night; for administrators. */
    public List<Line> apply() {
        var who = actor.get();
        if (!who.has(Role.ADMIN)) {
            throw RuleViolation.forbidden("people.administratorsOnly");
        }
        return run(who.person());
    }

    @Scheduled(cron = "${couveuse.retention.every:0 30 3 * * *}", zone = "UTC")
    void night() {
        try {
            run(null);
        } catch (RuntimeException e) {
            LOG.error("what was kept long enough could not all go; it is tried again next night", e);
        }
    }

    /** Each run is one transaction, in turn with other nodes, and one entry of the trail when something went. */
    List<Line> run(@Nullable UUID by) {
        var done = transaction.execute(status -> {
            turns.take("retention");
            var gone = new ArrayList<Line>();
            for (var kind : RetentionKind.values()) {
                var line = line(kind);
                var before = before(kind);
                if (line.rows() > 0 && before != null) {
                    kind.deeds()
                            .forEach(deed ->
                                    jdbc.sql(deed).param("before", before).update());
                    gone.add(line);
                }
            }
            if (!gone.isEmpty()) {
                trail.record(new Trail.Event(by, "retention.applied", ALL, words(gone)));
            }
            return gone;
        });
        return done == null ? List.of() : done;
    }

    private static String words(List<Line> gone) {
        return String.join(
                ", ", gone.stream().map(line -> line.kind() + " " + line.rows()).toList());
    }

    private Line line(RetentionKind kind) {
        var before = before(kind);
        if (before == null) {
            return new Line(kind, null, 0, null);
        }
        var rows =
                jdbc.sql(kind.count()).param("before", before).query(Long.class).single();
        var oldest = rows == 0
                ? null
                : jdbc.sql(kind.oldest())
                        .param("before", before)
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant();
        return new Line(kind, kept.get(kind), rows, oldest);
    }

    private @Nullable OffsetDateTime before(RetentionKind kind) {
        var time = kept.get(kind);
        return time == null ? null : clock.instant().minus(time).atOffset(ZoneOffset.UTC);
    }

    private static Map<RetentionKind, Duration> read(Environment settings) {
        var kept = new EnumMap<RetentionKind, Duration>(RetentionKind.class);
        for (var kind : RetentionKind.values()) {
            var said = settings.getRequiredProperty(kind.setting()).strip();
            if (!said.equals(NEVER)) {
                var time = Duration.parse(said);
                if (time.isNegative() || time.isZero()) {
                    throw new IllegalStateException(kind.setting() + ": " + said);
                }
                kept.put(kind, time);
            }
        }
        return kept;
    }
}
