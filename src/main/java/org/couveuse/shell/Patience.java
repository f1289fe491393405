package org.couveuse.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes whoever guesses wait: after some failures in a row the wait doubles. It ends by itself, so that nobody can shut
 * the administrator out for good. Counted in memory, on each node for itself.
 */
@Component
class Patience {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Failures(int count, Instant waitUntil) {}

    Patience(Clock clock) {
        this.clock = clock;
    }

    boolean waits(String key) {
        synchronized (failures) {
            var known = failures.get(key);
            var now = clock.instant();
            // a clock that was set back must not make anybody wait for longer than the longest
            return known != null
                    && now.isBefore(known.waitUntil())
                    && !now.plus(LONGEST).isBefore(known.waitUntil());
        }
    }

    void forget(String key) {
        synchronized (failures) {
            failures.remove(key);
        }
    }

    /** Counts a failure; the first ones are free. */
    void count(String key, int free) {
        synchronized (failures) {
            var known = failures.get(key);
            var count = known == null ? 1 : known.count() + 1;
            var over = Math.min(20, count - free);
            var wait = over <= 0 ? Duration.ZERO : Duration.ofSeconds(1L << over);
            failures.put(key, new Failures(count, clock.instant().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait)));
        }
    }
}
