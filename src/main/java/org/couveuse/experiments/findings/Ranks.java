package org.couveuse.experiments.findings;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Shift between two groups, or from one number, by ranks: for few figures or very lopsided ones.
 *
 * <p>The estimate is that of Joseph Hodges and Erich Lehmann ("Estimates of location based on rank tests", <i>Annals of
 * Mathematical Statistics</i> 34, 1963): the median of all differences between a figure of the one group and one of the
 * other; for one group, the median of the means of all its pairs, each figure with itself included. The interval ends at
 * the k-th difference from below and from above, where k comes from the exact distribution of the statistic of Henry
 * Mann and Donald Whitney ("On a test of whether one of two random variables is stochastically larger than the other",
 * <i>Annals of Mathematical Statistics</i> 18, 1947) or of the signed ranks of Frank Wilcoxon ("Individual comparisons by
 * ranking methods", <i>Biometrics Bulletin</i> 1, 1945), and from {@value #EXACT} figures on from their normal
 * approximation (Myles Hollander and Douglas Wolfe, <i>Nonparametric Statistical Methods</i>, chapters 3 and 4). Its
 * confidence is at least the one asked for; with too few figures there is none.
 *
 * <p>Size of the effect: delta of Norman Cliff ("Dominance statistics", <i>Psychological Bulletin</i> 114, 1993), how much
 * more often a figure of the first group is above one of the second than below; against one number, the share of the
 * signed ranks above less that below (Dave Kerby, "The simple difference formula", <i>Comprehensive Psychology</i> 3,
 * 2014). Words: 0.147 small, 0.33 medium, 0.474 large (Jeanine Romano and others, 2006).
 */
final class Ranks {

    /** From so many figures in a group on, the normal approximation. */
    static final int EXACT = 50;

    /** More differences than this are not worth their time; so many figures are for {@link Means}. */
    static final long MOST_PAIRS = 4_000_000;

    private Ranks() {}

    /** First less second; null when there are too few for this confidence. */
    static @Nullable Estimate shift(double[] first, double[] second, double confidence) {
        var pairs = first.length * second.length;
        var place = pairs == 0 ? 0 : placeOfTwo(first.length, second.length, (1 - confidence) / 2);
        if (place < 1) {
            return null;
        }
        var differences = new double[pairs];
        var next = 0;
        for (double one : first) {
            for (double two : second) {
                differences[next++] = one - two;
            }
        }
        return between(differences, place);
    }

    /** The middle of one group; null when there are too few for this confidence. */
    static @Nullable Estimate middle(double[] values, double confidence) {
        var place = values.length == 0 ? 0 : placeOfOne(values.length, (1 - confidence) / 2);
        return place < 1 ? null : between(walsh(values), place);
    }

    /** The middle of one group without its interval. */
    static double middle(double[] values) {
        return median(walsh(values));
    }

    static Effect delta(double[] first, double[] second) {
        long above = 0;
        for (double one : first) {
            for (double two : second) {
                above += Integer.signum(Double.compare(one, two));
            }
        }
        var delta = (double) above / ((long) first.length * second.length);
        return new Effect(EffectKind.CLIFF_DELTA, delta, null, size(delta));
    }

    static Effect delta(double[] values, double baseline) {
        long above = 0;
        long all = 0;
        for (double mean : walsh(values)) {
            above += Integer.signum(Double.compare(mean, baseline));
            all++;
        }
        var delta = (double) above / all;
        return new Effect(EffectKind.RANK_BISERIAL, delta, null, size(delta));
    }

    private static double[] walsh(double[] values) {
        var means = new double[values.length * (values.length + 1) / 2];
        var next = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i; j < values.length; j++) {
                means[next++] = values[i] / 2 + values[j] / 2;
            }
        }
        Arrays.sort(means);
        return means;
    }

    private static Estimate between(double[] differences, int place) {
        Arrays.sort(differences);
        return new Estimate(
                median(differences), differences[place - 1] + 0.0, differences[differences.length - place] + 0.0);
    }

    private static double median(double[] sorted) {
        var half = sorted.length / 2;
        return (sorted.length % 2 == 1 ? sorted[half] : sorted[half - 1] / 2 + sorted[half] / 2) + 0.0;
    }

    /** The smallest value that the statistic reaches with at least this probability; 0 when even 0 is that frequent. */
    private static int placeOfTwo(int m, int n, double tail) {
        if (m < EXACT && n < EXACT) {
            return quantile(mannWhitney(m, n), tail);
        }
        var pairs = (double) m * n;
        return rough(pairs / 2, Math.sqrt(pairs * (m + n + 1) / 12), tail);
    }

    private static int placeOfOne(int n, double tail) {
        if (n < EXACT) {
            return quantile(signedRank(n), tail);
        }
        var whole = (double) n * (n + 1);
        return rough(whole / 4, Math.sqrt(whole * (2 * n + 1) / 24), tail);
    }

    private static int rough(double mean, double deviation, double tail) {
        return (int) Math.floor(mean + new NormalDistribution().inverseCumulativeProbability(tail) * deviation);
    }

    private static int quantile(double[] probabilities, double tail) {
        var sum = 0.0;
        for (int u = 0; u < probabilities.length; u++) {
            sum += probabilities[u];
            if (sum >= tail) {
                return u;
            }
        }
        return 0;
    }

    /** P(U = u): the last of all in order is of the first group (and beats all n) or of the second. */
    private static double[] mannWhitney(int m, int n) {
        var above = new double[n + 1][];
        for (int i = 0; i <= m; i++) {
            var row = new double[n + 1][];
            for (int j = 0; j <= n; j++) {
                row[j] = new double[i * j + 1];
                if (i == 0 || j == 0) {
                    row[j][0] = 1;
                    continue;
                }
                for (int u = 0; u <= i * j; u++) {
                    var first = u >= j ? above[j][u - j] * i : 0;
                    var second = u <= i * (j - 1) ? row[j - 1][u] * j : 0;
                    row[j][u] = (first + second) / (i + j);
                }
            }
            above = row;
        }
        return above[n];
    }

    /** P(T = t): each rank counts or not, both as often. */
    private static double[] signedRank(int n) {
        var whole = n * (n + 1) / 2;
        var sums = new double[whole + 1];
        sums[0] = 1;
        for (int rank = 1; rank <= n; rank++) {
            for (int t = whole; t >= 0; t--) {
                sums[t] = (sums[t] + (t >= rank ? sums[t - rank] : 0)) / 2;
            }
        }
        return sums;
    }

    private static EffectSize size(double delta) {
        var far = Math.abs(delta);
        if (far < 0.147) {
            return EffectSize.NEGLIGIBLE;
        }
        return far < 0.33 ? EffectSize.SMALL : far < 0.474 ? EffectSize.MEDIUM : EffectSize.LARGE;
    }
}
