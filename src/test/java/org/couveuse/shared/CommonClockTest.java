package org.couveuse.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.couveuse.CouveuseTest;
import org.couveuse.engine.TimeTravel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one clock is the database's, whatever the machine's own does. */
@CouveuseTest
class CommonClockTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TimeTravel time;

    @Autowired
    private MovableClock shared;

    private final MovableClock clock = new MovableClock();

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_clock_that_is_minutes_off_is_set_right_by_the_database() {
        for (var off : new Duration[] {Duration.ofMinutes(7), Duration.ofMinutes(-7)}) {
            clock.correct(off);
            assertThat(clock.systemAhead()).isCloseTo(off.negated(), Duration.ofSeconds(1));

            new CommonClock(jdbc, clock);

            assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.SECONDS));
        }
    }

    @Test
    void it_is_left_alone_where_the_answer_took_too_long_or_says_too_little() {
        var common = new CommonClock(jdbc, clock);
        var before = clock.unmoved();

        common.heard(before, before.plusSeconds(600), before.plusSeconds(2));
        common.heard(before, before.plusMillis(240), before);
        common.heard(before, before.plusMillis(700), before.plusMillis(900));
        assertThat(clock.unmoved()).isCloseTo(before, within(240, ChronoUnit.MILLIS));

        common.heard(before, before.plusSeconds(600), before.plusMillis(900));
        assertThat(clock.unmoved()).isCloseTo(before.plusSeconds(600), within(900, ChronoUnit.MILLIS));
    }

    @Test
    void who_travels_stays_where_they_are_while_it_is_set_right() {
        var there = Instant.parse("2031-05-01T12:00:00Z");
        clock.moveTo(there);
        new CommonClock(jdbc, clock);
        assertThat(clock.instant()).isCloseTo(there, within(2, ChronoUnit.SECONDS));
        assertThat(clock.withZone(ZoneId.of("America/Toronto")).instant())
                .isCloseTo(there, within(2, ChronoUnit.SECONDS));
        clock.reset();
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.SECONDS));
    }

    @Test
    void the_engine_asks_the_same_clock() {
        assertThat(ClockUtil.now().toInstant()).isCloseTo(shared.instant(), within(1, ChronoUnit.SECONDS));
        time.set(Instant.parse("2031-05-01T12:00:00Z"));
        assertThat(ClockUtil.now().toInstant()).isCloseTo(shared.instant(), within(1, ChronoUnit.SECONDS));
        time.reset();
        shared.correct(Duration.ofMinutes(7));
        try {
            assertThat(ClockUtil.now().toInstant())
                    .isCloseTo(Instant.now().plusSeconds(420), within(1, ChronoUnit.SECONDS));
        } finally {
            shared.correct(Duration.ofMinutes(-7));
        }
    }

    @Test
    void how_far_the_machine_s_clock_is_off_is_in_the_metrics() {
        var registry = new SimpleMeterRegistry();
        new CommonClock(jdbc, clock).bindTo(registry);
        clock.correct(Duration.ofMinutes(-5));
        assertThat(registry.get("couveuse.clock.ahead").gauge().value()).isCloseTo(300, within(2d));
    }
}
