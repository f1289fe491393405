package org.couveuse.engine;

import org.couveuse.shared.MovableClock;
import org.joda.time.DateTimeUtils;

/** The engine asks the one clock for now: its locks and timers are compared between nodes as ours are. */
final class EngineClock {

    private EngineClock() {}

    /** From here on; the engine knows one clock for the whole process. */
    static void follows(MovableClock clock) {
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
    }
}
