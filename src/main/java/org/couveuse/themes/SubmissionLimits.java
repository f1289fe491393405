package org.couveuse.themes;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How many needs come from one address and with one e-mail address within an hour. A whole ministry sits behind one
 * address, so too many from there are looked at before others see them, not refused.
 */
@Component
class SubmissionLimits {

    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Bucket> addresses = recent();
    private final Map<String, Bucket> emails = recent();

    SubmissionLimits(Clock clock) {
        this.clock = clock;
    }

    /** Whether one more need from this address is still within 20 an hour. */
    synchronized boolean addressAllows(String address) {
        return take(addresses, address, 20);
    }

    /** Whether one more need with this e-mail address is still within 5 an hour. */
    synchronized boolean emailAllows(String email) {
        return take(emails, email.strip().toLowerCase(Locale.ROOT), 5);
    }

    private boolean take(Map<String, Bucket> buckets, String key, int perHour) {
        return buckets.computeIfAbsent(key, k -> bucket(perHour)).tryConsume(1);
    }

    private Bucket bucket(int perHour) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(perHour)
                        .refillGreedy(perHour, Duration.ofHours(1))
                        .build())
                .withCustomTimePrecision(new Meter(clock))
                .build();
    }

    private static Map<String, Bucket> recent() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    /** Measures by the application's one clock. */
    private record Meter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
