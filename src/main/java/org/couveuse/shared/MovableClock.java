package org.couveuse.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The only source of now. It is set once, by the system's clock, and counts on by itself, so that a system clock that
 * jumps does not take it along; {@link CommonClock} sets it right by the database's, which all nodes have in common. Its
 * offset is zero in service; tests and the loader of the demonstration move it so that the past is played, never
 * written.
 */
public final class MovableClock extends Clock {

    /** A moment, and what the counter that never jumps said at that moment. */
    private record Anchor(Instant at, long nanos) {
        Instant now() {
            return at.plusNanos(System.nanoTime() - nanos);
        }
    }

    private volatile Anchor anchor = new Anchor(Instant.now(), System.nanoTime());
    private volatile Duration offset = Duration.ZERO;

    /** Now is {@code instant}, and goes on from there. */
    public void moveTo(Instant instant) {
        offset = Duration.between(anchor.now(), instant);
    }

    /** Back to the time it has in service. */
    public void reset() {
        offset = Duration.ZERO;
    }

    /** Goes so much later or earlier: it was wrong by that much. */
    void correct(Duration by) {
        anchor = new Anchor(anchor.now().plus(by), System.nanoTime());
    }

    /** The time it has in service, wherever it was moved to. */
    Instant unmoved() {
        return anchor.now();
    }

    /** How far the system's own clock is from this one; above zero when the system's is ahead. */
    Duration systemAhead() {
        return Duration.between(anchor.now(), Instant.now());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    @Override
    public Instant instant() {
        return anchor.now().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    /** The same clock for who asks for days. */
    private static final class InZone extends Clock {

        private final MovableClock clock;
        private final ZoneId zone;

        InZone(MovableClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(clock, other);
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }
    }
}
