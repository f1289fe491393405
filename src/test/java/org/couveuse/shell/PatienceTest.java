package org.couveuse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.couveuse.shell.Patience.Key;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever guesses waits longer each time, on whichever node, and fills nothing. */
class PatienceTest {

    private static final Key NAME = new Key("name éliane", 5);

    private final MovedClock clock = new MovedClock();
    private final JdbcClient jdbc = Failures.none();
    private final Patience left = new Patience(jdbc, clock);
    private final Patience right = new Patience(jdbc, clock);

    @Test
    void two_nodes_count_together() {
        for (var i = 0; i < 3; i++) {
            left.count(NAME);
            right.count(NAME);
        }
        assertThat(left.of(List.of(NAME)).waits()).isTrue();
        assertThat(right.of(List.of(NAME)).waits()).isTrue();
        assertThat(left.of(List.of(new Key("name eliane", 5))).waits()).isFalse();
    }

    @Test
    void the_wait_doubles_and_ends_by_itself() {
        fail(6);
        assertThat(waitsAfter(1)).isTrue();
        assertThat(waitsAfter(2)).isFalse();
        fail(1);
        assertThat(waitsAfter(3)).isTrue();
        assertThat(waitsAfter(4)).isFalse();
        fail(40);
        assertThat(waitsAfter(299)).isTrue();
        assertThat(waitsAfter(300)).isFalse();
    }

    @Test
    void a_clock_that_was_set_back_makes_nobody_wait_longer() {
        fail(40);
        clock.move(Duration.ofDays(-1));
        assertThat(left.of(List.of(NAME)).waits()).isFalse();
    }

    @Test
    void mistakes_of_many_days_do_not_add_up() {
        for (var day = 0; day < 20; day++) {
            fail(1);
            assertThat(left.of(List.of(NAME)).waits()).as("day %d", day).isFalse();
            clock.move(Duration.ofDays(1));
        }
    }

    @Test
    void a_success_forgets_what_was_counted() {
        fail(7);
        assertThat(left.of(List.of(NAME)).failed()).isTrue();
        right.forget(NAME);
        assertThat(left.of(List.of(NAME))).isEqualTo(new Patience.Standing(false, false));
    }

    @Test
    void whoever_tries_ever_new_names_fills_nothing_and_helps_nobody_out() {
        fail(7);
        jdbc.sql("insert into sign_in_failure (id, failures, latest) select concat('x', x), 1, current_timestamp"
                        + " from system_range(1, ?)")
                .param(Patience.MOST)
                .update();
        IntStream.range(0, 5).forEach(i -> left.count(new Key("name new" + i, 5)));
        assertThat(jdbc.sql("select count(*) from sign_in_failure")
                        .query(Integer.class)
                        .single())
                .isLessThan(Patience.MOST);
        assertThat(left.of(List.of(NAME)).waits())
                .as("who failed most is remembered longest")
                .isTrue();
    }

    @Test
    void what_is_kept_names_nobody() {
        fail(1);
        assertThat(jdbc.sql("select id from sign_in_failure")
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{64}");
    }

    private void fail(int times) {
        for (var i = 0; i < times; i++) {
            left.count(NAME);
        }
    }

    private boolean waitsAfter(int seconds) {
        clock.move(Duration.ofSeconds(seconds));
        var waits = right.of(List.of(NAME)).waits();
        clock.move(Duration.ofSeconds(-seconds));
        return waits;
    }

    /** A clock that goes only when it is told to. */
    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-11-22T12:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
