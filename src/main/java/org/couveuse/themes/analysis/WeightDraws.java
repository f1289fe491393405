package org.couveuse.themes.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws weights that sum to one, every choice within the intervals being as likely as any other.
 *
 * <p>Without intervals: waiting times of mean 1, divided by their sum, are uniform on the simplex (Devroye,
 * <i>Non-Uniform Random Variate Generation</i>, 1986, chapter V). With intervals: the same on the smaller of the two
 * simplices that hold them, the one standing on the lower bounds and the one hanging from the upper bounds; what falls
 * outside of the intervals is drawn again, which leaves a uniform choice inside.
 *
 * <p>Where a trial shows that fewer than one in {@value #WORTH} would be kept, the weights walk instead: two criteria
 * chosen by lot share what they have together anew, uniformly within their intervals, {@value #STRIDE} times for each
 * criterion between one draw and the next. That is a Gibbs sampler, whose draws tend to the uniform choice (Smith,
 * "Efficient Monte Carlo procedures for generating points uniformly distributed over bounded regions", <i>Operations
 * Research</i>, 1984, is the general case). Its work is bounded, however narrow the intervals are.
 */
final class WeightDraws {

    private static final int PURPOSE = 1;
    private static final int TRIAL_PURPOSE = 2;
    private static final int TRIALS = 2_000;
    private static final int WORTH = 50;
    /** A draw that fails so often is no chance any more: the walk goes on from there. */
    private static final int MOST_TRIES = 100 * WORTH;

    private static final int STRIDE = 20;
    private static final int RUN_UP = 1_000;
    /** Narrower than this is a point. */
    private static final double POINT = 1e-12;

    private final double[] low;
    private final double[] high;
    /** Criteria whose weight is not fixed. */
    private final int[] free;
    /** What is left above the lower bounds, and what is too much at the upper ones. */
    private final double above;

    private final double beneath;
    private final double[] walker;
    private final Draws draws;
    private WeightSampling sampling;

    WeightDraws(int criteria, List<WeightInterval> intervals, long seed) {
        double[] lows = new double[criteria];
        double[] highs = new double[criteria];
        for (int i = 0; i < criteria; i++) {
            lows[i] = intervals.isEmpty() ? 0 : intervals.get(i).low();
            highs[i] = intervals.isEmpty() ? 1 : intervals.get(i).high();
        }
        double allLow = Arrays.stream(lows).sum();
        double allHigh = Arrays.stream(highs).sum();
        low = new double[criteria];
        high = new double[criteria];
        for (int i = 0; i < criteria; i++) {
            // what the others leave is a bound too
            low[i] = Math.max(lows[i], 1 - (allHigh - highs[i]));
            high[i] = Math.max(low[i], Math.min(highs[i], 1 - (allLow - lows[i])));
        }
        free = IntStream.range(0, criteria)
                .filter(i -> high[i] - low[i] > POINT)
                .toArray();
        above = 1 - Arrays.stream(low).sum();
        beneath = Arrays.stream(high).sum() - 1;
        draws = Draws.of(seed, PURPOSE);
        walker = middle();
        sampling = choose(intervals.stream().allMatch(WeightInterval.ANY::equals), seed);
        if (sampling == WeightSampling.WALK) {
            walk(RUN_UP);
        }
    }

    private WeightSampling choose(boolean any, long seed) {
        if (free.length == 0) {
            return WeightSampling.FIXED;
        }
        if (any) {
            return WeightSampling.SIMPLEX;
        }
        var trial = Draws.of(seed, TRIAL_PURPOSE);
        double[] weights = new double[low.length];
        int kept = 0;
        for (int i = 0; i < TRIALS; i++) {
            kept += attempt(weights, trial) ? 1 : 0;
        }
        return kept * WORTH < TRIALS ? WeightSampling.WALK : WeightSampling.REJECTION;
    }

    /** How the weights are drawn. */
    WeightSampling sampling() {
        return sampling;
    }

    /** Writes the next weights. */
    void next(double[] weights) {
        if (sampling == WeightSampling.SIMPLEX || sampling == WeightSampling.REJECTION) {
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                if (attempt(weights, draws)) {
                    return;
                }
            }
            sampling = WeightSampling.WALK;
            walk(RUN_UP);
        }
        if (sampling == WeightSampling.WALK) {
            walk(STRIDE);
        }
        System.arraycopy(walker, 0, weights, 0, weights.length);
    }

    private boolean attempt(double[] weights, Draws from) {
        System.arraycopy(low, 0, weights, 0, low.length);
        double sum = 0;
        for (int i : free) {
            weights[i] = from.exponential();
            sum += weights[i];
        }
        boolean hanging = beneath < above;
        boolean inside = sum > 0;
        for (int i : free) {
            double part = weights[i] / sum;
            weights[i] = hanging ? high[i] - beneath * part : low[i] + above * part;
            inside &= weights[i] >= low[i] - POINT && weights[i] <= high[i] + POINT;
        }
        return inside;
    }

    /** Weights within all intervals: each as far up its interval as the others. */
    private double[] middle() {
        double width = above + beneath;
        double[] weights = low.clone();
        for (int i : free) {
            weights[i] += above * (high[i] - low[i]) / width;
        }
        return weights;
    }

    private void walk(int times) {
        for (int step = 0; step < times * free.length; step++) {
            int one = free[draws.below(free.length)];
            int other = free[draws.below(free.length)];
            if (one != other) {
                double both = walker[one] + walker[other];
                double least = Math.max(low[one], both - high[other]);
                double most = Math.min(high[one], both - low[other]);
                walker[one] = least + draws.unit() * Math.max(0, most - least);
                walker[other] = both - walker[one];
            }
        }
    }
}
