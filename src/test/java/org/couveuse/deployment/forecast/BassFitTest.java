package org.couveuse.deployment.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.couveuse.deployment.forecast.BassFit.Seen;
import org.junit.jupiter.api.Test;

/**
 * The three durables of Bass (1969) as estimated by Srinivasan and Mason (1986): yearly sales in thousands. Published
 * are m, p and q; the standard errors were worked out a second time with an independent program (SciPy's curve_fit).
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
    void clothes_dryers_are_estimated_as_published() {
        var fit = fitted(CLOTHES_DRYERS);
        assertThat(fit.curve().innovation()).isCloseTo(0.0136, within(0.00005));
        assertThat(fit.curve().imitation()).isCloseTo(0.3267, within(0.00005));
        assertThat(fit.curve().potential()).isCloseTo(16_497, within(0.5));
        assertThat(fit.points()).isEqualTo(13);
        assertThat(fit.standardErrors()[0]).isCloseTo(1234.3, within(0.5));
        assertThat(fit.standardErrors()[1]).isCloseTo(0.0023003, within(0.000005));
        assertThat(fit.standardErrors()[2]).isCloseTo(0.036413, within(0.00005));
        assertThat(fit.deviation()).isCloseTo(145.869, within(0.005));
    }

    @Test
    void air_conditioners_are_estimated_as_published() {
        var curve = fitted(AIR_CONDITIONERS).curve();
        assertThat(curve.innovation()).isCloseTo(0.0094, within(0.00005));
        assertThat(curve.imitation()).isCloseTo(0.3748, within(0.00005));
        assertThat(curve.potential()).isCloseTo(18_713, within(0.5));
    }

    @Test
    void colour_televisions_are_estimated_as_published() {
        var curve = fitted(COLOUR_TELEVISIONS).curve();
        assertThat(curve.innovation()).isCloseTo(0.0185, within(0.00005));
        assertThat(curve.imitation()).isCloseTo(0.6159, within(0.00005));
        assertThat(curve.potential()).isCloseTo(39_659, within(1.0));
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
