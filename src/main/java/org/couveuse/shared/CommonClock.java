package org.couveuse.shared;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sets the one clock right by the database's: several nodes compare moments that others wrote (leases, locks, ends of
 * votes), and the database is what they have in common. While it does not answer, the clock counts on by itself.
 */
@Component
public class CommonClock implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(CommonClock.class);

    /** An answer that took longer says too little about when it was given. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /** Nobody is harmed by less, and a clock that is set less often is steadier. */
    private static final Duration SMALLEST = Duration.ofMillis(250);

    /** From here on somebody ought to look after this machine's clock. */
    private static final Duration WORTH_SAYING = Duration.ofSeconds(5);

    private static final int MOST_TRIES = 5;

    private final JdbcClient jdbc;
    private final MovableClock clock;
    private volatile boolean said;

    CommonClock(JdbcClient jdbc, MovableClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        // the first answer waits for the first connection, and may take too long for that
        for (var tries = 0; tries < MOST_TRIES && !compare(); tries++) {
            LOG.debug("the database took too long to say what time it is");
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("couveuse.clock.ahead", clock, own -> own.systemAhead().toMillis() / 1000d)
                .description("How far this machine's clock is ahead of the database's")
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
    }

    @Scheduled(fixedDelayString = "${couveuse.clock.every:PT10S}", initialDelayString = "${couveuse.clock.every:PT10S}")
    void tick() {
        try {
            compare();
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("the database does not say what time it is", e);
        }
        say();
    }

    /** Asks the database once; false when its answer took too long to be of use. */
    private boolean compare() {
        var before = clock.unmoved();
        var there = jdbc.sql("select current_timestamp")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        return heard(before, there, clock.unmoved());
    }

    /** The database said {@code there} at some moment between two of ours: sets the clock right if it is surely wrong. */
    final boolean heard(Instant before, Instant there, Instant after) {
        var took = Duration.between(before, after);
        if (took.compareTo(LONGEST) > 0) {
            return false;
        }
        var wrong = Duration.between(before.plus(took.dividedBy(2)), there);
        if (wrong.abs().compareTo(SMALLEST.plus(took.dividedBy(2))) > 0) {
            clock.correct(wrong);
        }
        return true;
    }

    private void say() {
        var ahead = clock.systemAhead();
        var far = ahead.abs().compareTo(WORTH_SAYING) > 0;
        if (far && !said) {
            LOG.warn("this machine's clock is {} s ahead of the database's, which is gone by", ahead.toSeconds());
        } else if (!far && said) {
            LOG.info("this machine's clock is right again");
        }
        said = far;
    }
}
