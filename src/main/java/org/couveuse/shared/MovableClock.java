package org.couveuse.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The only source of now. It runs with the system's clock, shifted by an offset that is zero in service; tests and the
 * loader of the demonstration move it so that the past is played, never written.
 */
public final class MovableClock extends Clock {

    private volatile Duration offset = Duration.ZERO;

    /** Now is {@code instant}, and goes on from there. */
    public void moveTo(Instant instant) {
        offset = Duration.between(Instant.now(), instant);
    }

    /** Back to the system's own time. */
    public void reset() {
        offset = Duration.ZERO;
    }

    /** How far this clock is from the system's. */
    public Duration offset() {
        return offset;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return offset(Clock.system(zone), offset);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }
}
