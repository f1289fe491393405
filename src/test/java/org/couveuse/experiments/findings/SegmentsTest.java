package org.couveuse.experiments.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Series worked out apart with statsmodels 0.15: OLS, and OLS with cov_type HAC, maxlags 2, use_correction, both with the
 * contrast (0, 0, 1, mean of t after the start).
 */
class SegmentsTest {

    private static final double[] FALLS = {
        18.5, 19.2, 17.8, 18.9, 18.1, 19.4, 18.2, 17.5, 18.0, 17.2, 14.1, 13.2, 12.9, 11.8, 12.4, 10.9, 11.3, 10.1, 9.8,
        10.4, 9.1, 8.8
    };

    private static final double[] WAVES = {
        20, 20.5, 21.2, 21.8, 21.5, 20.9, 20.2, 19.6, 19.1, 19.4, 20.1, 20.8, 15.2, 15.9, 16.6, 17.2, 16.8, 16.1, 15.4,
        14.7, 14.1, 14.6, 15.3, 16.0
    };

    @Test
    void a_fall_after_the_start_is_told_apart_from_the_trend_before() {
        var found = Objects.requireNonNull(Segments.of(weeks(10, 12), FALLS, 0.95));
        var change = Objects.requireNonNull(found.change());

        assertThat(change.value()).isEqualTo(-5.553333, within(1e-6));
        // the usual error is the larger one here: 0.685029
        assertThat(change.low()).isEqualTo(-6.992525, within(1e-5));
        assertThat(change.high()).isEqualTo(-4.114142, within(1e-5));
        assertThat(found.trend().before()).isEqualTo(-0.135758, within(1e-6));
        assertThat(found.trend().after()).isEqualTo(-0.451748, within(1e-6));
        assertThat(found.trend().step()).isEqualTo(-3.815385, within(1e-6));
        assertThat(found.trend().durbinWatson()).isEqualTo(2.9992030, within(1e-6));
        assertThat(found.unchanged()).isEqualTo(16.786667, within(1e-6));
        assertThat(found.following()).isFalse();
    }

    @Test
    void figures_that_follow_each_other_have_the_error_of_newey_and_west_and_are_said_to() {
        var found = Objects.requireNonNull(Segments.of(weeks(12, 12), WAVES, 0.95));
        var change = Objects.requireNonNull(found.change());

        assertThat(change.value()).isEqualTo(-3.621212, within(1e-6));
        assertThat(change.low()).isEqualTo(-5.812753, within(1e-5));
        assertThat(change.high()).isEqualTo(-1.429671, within(1e-5));
        assertThat(found.trend().durbinWatson()).isEqualTo(0.8899540, within(1e-6));
        assertThat(found.following()).isTrue();
    }

    @Test
    void a_trend_that_only_goes_on_is_no_change() {
        var falling = IntStream.range(0, 20)
                .mapToDouble(i -> 30 - i + (i % 3 - 1) * 0.3)
                .toArray();
        var change = Objects.requireNonNull(Segments.of(weeks(10, 10), falling, 0.95))
                .change();

        assertThat(Objects.requireNonNull(change).sided()).isFalse();
    }

    @Test
    void a_line_without_any_chance_in_it_has_no_interval() {
        var line = IntStream.range(0, 20).mapToDouble(i -> 3.0 * i).toArray();

        assertThat(Objects.requireNonNull(Segments.of(weeks(10, 10), line, 0.95))
                        .change())
                .isNull();
        assertThat(Objects.requireNonNull(Segments.of(weeks(10, 10), new double[20], 0.95))
                        .change())
                .isNull();
    }

    @Test
    void days_that_are_all_one_leave_nothing_to_fit() {
        var days = IntStream.range(0, 20).mapToDouble(i -> i < 10 ? -7 : i).toArray();
        assertThat(Segments.of(days, FALLS_OF_20, 0.95)).isNull();
    }

    private static final double[] FALLS_OF_20 = java.util.Arrays.copyOf(FALLS, 20);

    private static double[] weeks(int before, int after) {
        return IntStream.range(-before, after).mapToDouble(i -> 7.0 * i).toArray();
    }
}
