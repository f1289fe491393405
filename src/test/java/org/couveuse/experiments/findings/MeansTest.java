package org.couveuse.experiments.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.hipparchus.stat.inference.TTest;
import org.junit.jupiter.api.Test;

class MeansTest {

    /** Extra hours of sleep, in Student, "The probable error of a mean", Biometrika 6, 1908; R's own data set. */
    private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @Test
    void hours_of_sleep_have_the_interval_of_the_manual_of_R() {
        // R, help page of t.test: t = -1.8608, df = 17.776, interval -3.3654832 to 0.2054832
        var found = Means.difference(Sample.of(FIRST), Sample.of(SECOND), 0.95);

        assertThat(found.value()).isEqualTo(-1.58, within(1e-12));
        assertThat(found.low()).isEqualTo(-3.3654832, within(5e-8));
        assertThat(found.high()).isEqualTo(0.2054832, within(5e-8));
        assertThat(Means.freedom(Sample.of(FIRST), Sample.of(SECOND))).isEqualTo(17.776, within(5e-4));
    }

    @Test
    void miles_a_gallon_have_the_freedom_of_the_nist_handbook() {
        // NIST/SEMATECH e-Handbook 1.3.5.3, AUTO83B.DAT: T = -12.946, 136.8750 degrees of freedom
        var american = new Sample(249, 20.14458, 6.41470 * 6.41470);
        var japanese = new Sample(79, 30.48101, 6.10771 * 6.10771);

        assertThat(Means.freedom(american, japanese)).isEqualTo(136.8750, within(5e-5));
        // the interval by SciPy 1.17
        assertThat(Means.difference(american, japanese, 0.95).low()).isEqualTo(-11.915244, within(1e-6));
        assertThat(Means.difference(american, japanese, 0.95).high()).isEqualTo(-8.757616, within(1e-6));
    }

    @Test
    void the_interval_ends_where_the_test_of_the_library_turns() {
        var found = Means.difference(Sample.of(FIRST), Sample.of(SECOND), 0.9);
        var moved = new double[FIRST.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = FIRST[i] - found.low();
        }
        assertThat(new TTest().tTest(moved, SECOND)).isEqualTo(0.1, within(1e-9));
    }

    @Test
    void hedges_g_is_corrected_for_few_figures() {
        // means 103 and 100, deviations 5.5 and 4.5, 50 each: d = 0.5970, J = 0.9923; the error worked out apart
        var effect = Objects.requireNonNull(
                Means.effect(new Sample(50, 103, 5.5 * 5.5), new Sample(50, 100, 4.5 * 4.5), 0.95));

        assertThat(effect.value()).isEqualTo(0.5924416, within(1e-7));
        assertThat(Objects.requireNonNull(effect.interval()).high())
                .isEqualTo(0.5924416 + 1.959964 * 0.2043402, within(1e-6));
        assertThat(effect.size()).isEqualTo(EffectSize.MEDIUM);
    }

    @Test
    void equal_figures_have_no_spread_however_large() {
        assertThat(Sample.of(new double[] {3, 3, 3}).spread()).isFalse();
        assertThat(Sample.of(new double[] {0.1, 0.1, 0.1, 0.1, 0.1}).spread()).isFalse();
        assertThat(Sample.of(new double[] {1e15 / 3, 1e15 / 3, 1e15 / 3}).spread())
                .isFalse();
        assertThat(Sample.of(new double[] {7}).spread()).isFalse();
        assertThat(Sample.of(new double[] {1e-8, 2e-8}).spread()).isTrue();
    }
}
