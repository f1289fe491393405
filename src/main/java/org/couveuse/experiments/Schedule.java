package org.couveuse.experiments;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When measures are due: every so many days from the start, and a last one early enough before the end for its task to
 * be done. A measure entered late moves no other.
 */
record Schedule(Instant start, Instant end, int everyDays) {

    private static final Duration ROOM = Duration.ofDays(3);

    /** The next planned moment after now; null when there is none before the end. */
    @Nullable
    Instant after(Instant now) {
        var every = Duration.ofDays(everyDays);
        var passed = Math.max(0, Duration.between(start, now).toSeconds() / every.toSeconds());
        var next = start.plus(every.multipliedBy(passed + 1));
        var last = last(every);
        if (next.isBefore(last)) {
            return next;
        }
        return last.isAfter(now) ? last : null;
    }

    /** How many measures were planned up to now. */
    int due(Instant now) {
        var count = 0;
        for (var next = after(start); next != null && !next.isAfter(now); next = after(next)) {
            count++;
        }
        return count;
    }

    private Instant last(Duration every) {
        var half = every.dividedBy(2);
        return end.minus(half.compareTo(ROOM) < 0 ? half : ROOM);
    }
}
