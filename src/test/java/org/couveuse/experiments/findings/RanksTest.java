package org.couveuse.experiments.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.stat.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;

class RanksTest {

    /** Permeability constants at term and at 12 to 26 weeks: Hollander and Wolfe, example 4.1. */
    private static final double[] AT_TERM = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};

    private static final double[] EARLIER = {1.15, 0.88, 0.90, 0.74, 1.21};

    /** Depression scale before and after: Hollander and Wolfe, example 3.1. */
    private static final double[] CHANGES = {
        0.878 - 1.83,
        0.647 - 0.50,
        0.598 - 1.62,
        2.05 - 2.48,
        1.06 - 1.68,
        1.29 - 1.88,
        1.06 - 1.55,
        3.14 - 3.06,
        1.29 - 1.30
    };

    @Test
    void permeability_has_the_shift_of_hollander_and_wolfe() {
        // second edition, 1999, pages 111 and 126, as kept in R's own regression tests: -0.305, -0.76 to 0.15
        var found = Objects.requireNonNull(Ranks.shift(EARLIER, AT_TERM, 0.95));

        assertThat(found.value()).isEqualTo(-0.305, within(1e-12));
        assertThat(found.low()).isEqualTo(-0.76, within(1e-12));
        assertThat(found.high()).isEqualTo(0.15, within(1e-12));
        // U = 35 of 50 pairs (SciPy 1.17): 35 above and 15 below
        assertThat(Ranks.delta(AT_TERM, EARLIER).value()).isEqualTo(0.4, within(1e-12));
        assertThat(Ranks.delta(AT_TERM, EARLIER).size()).isEqualTo(EffectSize.MEDIUM);
    }

    @Test
    void depression_has_the_middle_of_hollander_and_wolfe() {
        // second edition, 1999, pages 40 and 53: -0.46, -0.786 to -0.010
        var found = Objects.requireNonNull(Ranks.middle(CHANGES, 0.95));

        assertThat(found.value()).isEqualTo(-0.46, within(5e-4));
        assertThat(found.low()).isEqualTo(-0.786, within(5e-4));
        assertThat(found.high()).isEqualTo(-0.010, within(5e-4));
        // the smaller sum of ranks is 5 of 45 (SciPy 1.17): (5 - 40) / 45
        assertThat(Ranks.delta(CHANGES, 0).value()).isEqualTo(-35.0 / 45, within(1e-12));
    }

    @Test
    void the_interval_ends_where_the_exact_test_of_the_library_turns() {
        var random = new Random(20261122);
        for (int i = 0; i < 30; i++) {
            var first = random.doubles(4 + i % 5).toArray();
            var second = random.doubles(5 + i % 7).map(v -> v * 2).toArray();
            var found = Objects.requireNonNull(Ranks.shift(first, second, 0.95));
            var inside = moved(first, found.low() + 1e-9);
            var outside = moved(first, found.low() - 1e-9);
            assertThat(new MannWhitneyUTest().mannWhitneyUTest(inside, second, true))
                    .isGreaterThan(0.05);
            assertThat(new MannWhitneyUTest().mannWhitneyUTest(outside, second, true))
                    .isLessThanOrEqualTo(0.05);
        }
    }

    @Test
    void with_too_few_there_is_no_interval() {
        assertThat(Ranks.shift(new double[] {1, 2, 3}, new double[] {7, 8, 9, 10}, 0.95))
                .isNull();
        assertThat(Ranks.shift(new double[] {1, 2, 3, 4}, new double[] {7, 8, 9, 10}, 0.95))
                .isNotNull();
        assertThat(Ranks.middle(new double[] {1, 2, 3, 4, 5}, 0.95)).isNull();
        assertThat(Ranks.middle(new double[] {1, 2, 3, 4, 5, 6}, 0.95)).isEqualTo(new Estimate(3.5, 1, 6));
        assertThat(Ranks.shift(new double[] {}, new double[] {1}, 0.95)).isNull();
    }

    @Test
    void many_figures_are_near_to_the_exact_ones() {
        var first = IntStream.range(0, 49).mapToDouble(i -> i * 1.01).toArray();
        var second = IntStream.range(0, 49).mapToDouble(i -> i * 0.97 + 3).toArray();
        var more = IntStream.range(0, 50).mapToDouble(i -> i * 1.01 * 48 / 49).toArray();
        var exact = Objects.requireNonNull(Ranks.shift(first, second, 0.95));
        var rough = Objects.requireNonNull(Ranks.shift(more, second, 0.95));

        assertThat(rough.low()).isEqualTo(exact.low(), within(0.5));
        assertThat(rough.high()).isEqualTo(exact.high(), within(0.5));
    }

    private static double[] moved(double[] values, double by) {
        var found = values.clone();
        for (int i = 0; i < found.length; i++) {
            found[i] -= by;
        }
        return found;
    }
}
