package org.couveuse.experiments.findings;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Proportions, their difference, and the interval of each, in percent.
 *
 * <p>One proportion p of n: the score interval of Edwin Bidwell Wilson ("Probable inference, the law of succession, and
 * statistical inference", <i>Journal of the American Statistical Association</i> 22, 1927),
 *
 * <pre>(2np + z² ± z √(z² + 4np(1-p))) / (2(n + z²)).</pre>
 *
 * Two: the hybrid score interval, method 10 of Robert Newcombe ("Interval estimation for the difference between
 * independent proportions: comparison of eleven methods", <i>Statistics in Medicine</i> 17, 1998), from the Wilson
 * bounds l and u of each:
 *
 * <pre>d - √((p₁-l₁)² + (u₂-p₂)²) to d + √((u₁-p₁)² + (p₂-l₂)²).</pre>
 *
 * Both hold for few observations and for none or all concerned.
 *
 * <p>Size of the effect: the number needed, 1/|d| (Andreas Laupacis, David Sackett and Robin Roberts, "An assessment of
 * clinically useful measures of the consequences of treatment", <i>New England Journal of Medicine</i> 318, 1988). It is
 * given only when the interval of d leaves zero out; otherwise it would run through infinity (Douglas Altman,
 * "Confidence intervals for the number needed to treat", <i>BMJ</i> 317, 1998).
 *
 * @param hits how many of them, reckoned from the percentages
 * @param count of how many observations
 */
record Shares(double hits, double count) {

    private static final double PERCENT = 100;

    double share() {
        return hits / count;
    }

    /** In percent. */
    Estimate level(double confidence) {
        return wilson(confidence).times(PERCENT);
    }

    /** First less second, in points. */
    static Estimate difference(Shares first, Shares second, double confidence) {
        var one = first.wilson(confidence);
        var two = second.wilson(confidence);
        var d = one.value() - two.value();
        var down = Math.hypot(one.value() - one.low(), two.high() - two.value());
        var up = Math.hypot(one.high() - one.value(), two.value() - two.low());
        return new Estimate(d, Math.max(-1, d - down), Math.min(1, d + up)).times(PERCENT);
    }

    /** How many it takes for one more or one less; null when it could be any number. */
    static @Nullable Effect needed(Estimate points) {
        if (!points.sided()) {
            return null;
        }
        var near = PERCENT / Math.min(Math.abs(points.low()), Math.abs(points.high()));
        var far = PERCENT / Math.max(Math.abs(points.low()), Math.abs(points.high()));
        var value = PERCENT / Math.abs(points.value());
        var interval = new Estimate(value, far, near);
        return interval.finite() ? new Effect(EffectKind.NUMBER_NEEDED, value, interval, null) : null;
    }

    private Estimate wilson(double confidence) {
        var z = new NormalDistribution().inverseCumulativeProbability(0.5 + confidence / 2);
        var p = share();
        var reach = z * Math.sqrt(z * z + 4 * hits * (1 - p));
        var middle = 2 * hits + z * z;
        var whole = 2 * (count + z * z);
        var low = hits == 0 ? 0 : (middle - reach) / whole;
        var high = hits == count ? 1 : (middle + reach) / whole;
        return new Estimate(p, low, high);
    }
}
