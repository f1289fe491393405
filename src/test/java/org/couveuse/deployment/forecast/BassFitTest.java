package org.couveuse.deployment.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.couveuse.deployment.forecast.BassFit.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Yearly sales of three durables in thousands, as they are handed on in the literature since Bass (1969): clothes dryers
 * 1949 to 1961, room air conditioners 1949 to 1961, colour televisions 1963 to 1970. What is expected was worked out a
 * second time, by another program from the same definition: SciPy 1.17's {@code curve_fit} (Levenberg-Marquardt in
 * MINPACK), the best of twelve starting points, standard errors from its covariance. The estimates that Srinivasan and
 * Mason (1986) printed could not be looked up and are not claimed here.
 */
class BassFitTest {

    private static final double[] CLOTHES_DRYERS = {
        106, 319, 492, 635, 737, 890, 1397, 1523, 1294, 1240, 1425, 1260, 1236
    };
    private static final double[] AIR_CONDITIONERS = {
        96, 195, 238, 380, 1045, 1230, 1267, 1828, 1586, 1673, 1800, 1580, 1500
    };
    private static final double[] COLOUR_TELEVISIONS = {747, 1480, 2646, 5118, 5777, 5982, 5962, 4631};

    @Test
    void clothes_dryers_are_estimated_as_by_another_program() {
        estimated(
                CLOTHES_DRYERS,
                new double[] {16_497.0, 0.01359623, 0.3267026},
                new double[] {1_234.35, 0.002300328, 0.03641264},
                145.8689);
    }

    @Test
    void air_conditioners_are_estimated_as_by_another_program() {
        estimated(
                AIR_CONDITIONERS,
                new double[] {18_712.73, 0.009442052, 0.3747633},
                new double[] {1_410.55, 0.002038427, 0.04021885},
                184.7886);
    }

    @Test
    void colour_televisions_are_estimated_as_by_another_program() {
        estimated(
                COLOUR_TELEVISIONS,
                new double[] {39_658.63, 0.01846646, 0.6158632},
                new double[] {2_267.34, 0.003221900, 0.05420282},
                437.2167);
    }

    /** Potential, innovation and imitation, their standard errors, and how far sales lie from the curve. */
    private static void estimated(double[] sales, double[] expected, double[] errors, double deviation) {
        var fit = fitted(sales);
        var found = new double[] {
            fit.curve().potential(), fit.curve().innovation(), fit.curve().imitation()
        };
        assertThat(fit.points()).isEqualTo(sales.length);
        assertThat(fit.deviation()).isCloseTo(deviation, withinPercentage(0.001));
        for (var i = 0; i < expected.length; i++) {
            assertThat(found[i]).isCloseTo(expected[i], withinPercentage(0.01));
            assertThat(fit.standardErrors()[i]).isCloseTo(errors[i], withinPercentage(0.1));
        }
    }

    @ParameterizedTest
    @CsvSource({"250, 0.002, 0.30, 30", "1200, 0.03, 0.05, 40", "9000, 0.01, 0.20, 25", "60, 0.05, 0.45, 12"})
    void points_of_a_known_curve_lead_back_to_it(double potential, double innovation, double imitation, int periods) {
        var truth = new BassCurve(potential, innovation, imitation);
        var seen = new ArrayList<Seen>();
        for (var at = 1; at <= periods; at++) {
            seen.add(new Seen(at, truth.at(at)));
        }
        var found = BassFit.of(seen, 100_000).orElseThrow().curve();
        assertThat(found.potential()).isCloseTo(potential, withinPercentage(0.01));
        assertThat(found.innovation()).isCloseTo(innovation, withinPercentage(0.01));
        assertThat(found.imitation()).isCloseTo(imitation, withinPercentage(0.01));
    }

    @Test
    void a_curve_without_errors_is_found_again_and_its_interval_is_a_line() {
        var truth = new BassCurve(400, 0.008, 0.12);
        var seen = new ArrayList<Seen>();
        for (var week = 1; week <= 20; week++) {
            seen.add(new Seen(week, truth.at(week)));
        }
        var fit = BassFit.of(seen, 1000).orElseThrow();
        assertThat(fit.curve().potential()).isCloseTo(400, within(0.01));
        var ahead = fit.ahead(20, truth.at(20), 40);
        assertThat(ahead.expected()).isCloseTo(truth.at(40), within(0.01));
        assertThat(ahead.high() - ahead.low()).isLessThan(0.1);
    }

    @Test
    void nobody_beyond_those_who_can_is_expected() {
        var seen = seen(CLOTHES_DRYERS);
        var fit = BassFit.of(seen, 14_000).orElseThrow();
        assertThat(fit.potentialGiven()).isTrue();
        assertThat(fit.curve().potential()).isEqualTo(14_000);
        assertThat(fit.standardErrors()[0]).isZero();
        assertThat(fit.curve().at(200)).isCloseTo(14_000, within(0.01));
    }

    @Test
    void the_interval_widens_with_time_and_holds_the_truth_about_as_often_as_it_says() {
        var random = new Random(1969);
        var held = 0;
        for (var play = 0; play < 200; play++) {
            var fit = noisy(random);
            var now = fit.reached();
            var ahead = fit.fit().ahead(25, now, 35);
            var later = fit.fit().ahead(25, now, 45);
            assertThat(later.high() - later.low()).isGreaterThan(ahead.high() - ahead.low());
            held += ahead.low() <= fit.truth() && fit.truth() <= ahead.high() ? 1 : 0;
        }
        assertThat(held).isBetween(178, 200);
    }

    private record Played(BassFit fit, double reached, double truth) {}

    private static Played noisy(Random random) {
        var curve = new BassCurve(5000, 0.01, 0.15);
        var seen = new ArrayList<Seen>();
        var sum = 0d;
        for (var week = 1; week <= 25; week++) {
            sum += curve.at(week) - curve.at(week - 1) + 12 * random.nextGaussian();
            seen.add(new Seen(week, sum));
        }
        var later = sum;
        for (var week = 26; week <= 35; week++) {
            later += curve.at(week) - curve.at(week - 1) + 12 * random.nextGaussian();
        }
        return new Played(BassFit.of(seen, 100_000).orElseThrow(), sum, later);
    }

    @Test
    void too_little_or_nothing_gives_no_curve() {
        assertThat(BassFit.of(List.of(), 10)).isEmpty();
        assertThat(BassFit.of(seen(new double[] {1, 2, 3}), 10)).isEmpty();
        assertThat(BassFit.of(seen(new double[] {0, 0, 0, 0, 0, 0}), 10)).isEmpty();
        assertThat(BassFit.of(seen(new double[] {5, 5, 5, 5, 5, 5}), 10)).isEmpty();
    }

    private static BassFit fitted(double[] sales) {
        return BassFit.of(seen(sales), 1_000_000).orElseThrow();
    }

    private static List<Seen> seen(double[] added) {
        var seen = new ArrayList<Seen>();
        var sum = 0d;
        for (var at = 0; at < added.length; at++) {
            sum += added[at];
            seen.add(new Seen(at + 1, sum));
        }
        return seen;
    }
}
