package org.couveuse.experiments.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {

    /** Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17, 1998, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void one_proportion_has_the_published_score_interval(double hits, double count, double low, double high) {
        var level = new Shares(hits, count).level(0.95);

        assertThat(level.value()).isEqualTo(100 * hits / count, within(1e-12));
        assertThat(level.low()).isEqualTo(100 * low, within(0.005));
        assertThat(level.high()).isEqualTo(100 * high, within(0.005));
    }

    /**
     * Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17,
     * 1998, method 10; the last four also worked out with statsmodels 0.15, confint_proportions_2indep.
     */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void two_proportions_have_the_published_hybrid_interval(
            double a, double m, double b, double n, double low, double high) {
        var difference = Shares.difference(new Shares(a, m), new Shares(b, n), 0.95);

        assertThat(difference.low()).isEqualTo(100 * low, within(0.006));
        assertThat(difference.high()).isEqualTo(100 * high, within(0.006));
    }

    @Test
    void the_number_needed_is_told_only_when_it_has_an_end() {
        var sure = Objects.requireNonNull(Shares.needed(new Estimate(20, 5, 40)));

        assertThat(sure.value()).isEqualTo(5);
        assertThat(sure.interval()).isEqualTo(new Estimate(5, 2.5, 20));
        assertThat(Objects.requireNonNull(Shares.needed(new Estimate(-20, -40, -5)))
                        .interval())
                .isEqualTo(sure.interval());
        assertThat(Shares.needed(new Estimate(20, -1, 40))).isNull();
        assertThat(Shares.needed(new Estimate(0, 0, 0))).isNull();
    }
}
