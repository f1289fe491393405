package org.couveuse.experiments.findings;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Means, their difference, and the interval of each.
 *
 * <p>Two groups: the difference of the means ± t · √(s₁²/n₁ + s₂²/n₂), without supposing that both spread alike, after
 * Bernard Lewis Welch ("The generalization of 'Student's' problem when several different population variances are
 * involved", <i>Biometrika</i> 34, 1947), with the degrees of freedom of Franklin Satterthwaite ("An approximate
 * distribution of estimates of variance components", <i>Biometrics Bulletin</i> 2, 1946):
 *
 * <pre>ν = (s₁²/n₁ + s₂²/n₂)² / ((s₁²/n₁)²/(n₁-1) + (s₂²/n₂)²/(n₂-1)).</pre>
 *
 * One group: mean ± t(n-1) · s/√n (Student, "The probable error of a mean", <i>Biometrika</i> 6, 1908).
 *
 * <p>Size of the effect: g of Larry Hedges ("Distribution theory for Glass's estimator of effect size and related
 * estimators", <i>Journal of Educational Statistics</i> 6, 1981), the difference in pooled standard deviations times
 * 1 - 3/(4(n₁+n₂-2) - 1), with the variance (n₁+n₂)/(n₁n₂) + g²/(2(n₁+n₂)) of Hedges and Olkin (<i>Statistical Methods
 * for Meta-Analysis</i>, 1985). Its words are those of Jacob Cohen (<i>Statistical Power Analysis for the Behavioral
 * Sciences</i>, 1988): 0.2 small, 0.5 medium, 0.8 large.
 */
final class Means {

    private Means() {}

    /** First less second. Each needs two figures, and one of them some spread. */
    static Estimate difference(Sample first, Sample second, double confidence) {
        var error = Math.sqrt(first.variance() / first.count() + second.variance() / second.count());
        return around(first.mean() - second.mean(), error, freedom(first, second), confidence);
    }

    static double freedom(Sample first, Sample second) {
        var one = first.variance() / first.count();
        var two = second.variance() / second.count();
        var share = one / (one + two);
        return 1 / (share * share / (first.count() - 1) + (1 - share) * (1 - share) / (second.count() - 1));
    }

    /** Needs two figures with some spread. */
    static Estimate mean(Sample sample, double confidence) {
        return around(sample.mean(), Math.sqrt(sample.variance() / sample.count()), sample.count() - 1, confidence);
    }

    static Estimate around(double value, double error, double freedom, double confidence) {
        var reach = new TDistribution(freedom).inverseCumulativeProbability(0.5 + confidence / 2) * error;
        return new Estimate(value, value - reach, value + reach);
    }

    static @Nullable Effect effect(Sample first, Sample second, double confidence) {
        var total = first.count() + second.count();
        var freedom = total - 2;
        var pooled = Math.sqrt(
                ((first.count() - 1) * first.variance() + (second.count() - 1) * second.variance()) / freedom);
        var g = correction(freedom) * (first.mean() - second.mean()) / pooled;
        if (!Double.isFinite(g)) {
            return null;
        }
        var error = Math.sqrt((double) total / ((double) first.count() * second.count()) + g * g / (2.0 * total));
        var reach = new NormalDistribution().inverseCumulativeProbability(0.5 + confidence / 2) * error;
        return new Effect(EffectKind.HEDGES_G, g, new Estimate(g, g - reach, g + reach), size(g));
    }

    /** The same against one number: the distance from it in standard deviations. */
    static @Nullable Effect effect(Sample sample, double baseline) {
        var g = correction(sample.count() - 1) * (sample.mean() - baseline) / Math.sqrt(sample.variance());
        return Double.isFinite(g) ? new Effect(EffectKind.HEDGES_G, g, null, size(g)) : null;
    }

    private static double correction(int freedom) {
        return 1 - 3.0 / (4.0 * freedom - 1);
    }

    private static EffectSize size(double g) {
        var far = Math.abs(g);
        if (far < 0.2) {
            return EffectSize.NEGLIGIBLE;
        }
        return far < 0.5 ? EffectSize.SMALL : far < 0.8 ? EffectSize.MEDIUM : EffectSize.LARGE;
    }
}
