package org.couveuse.experiments.findings;

import org.hipparchus.stat.descriptive.moment.Skewness;

/**
 * Figures summed up.
 *
 * @param variance divided by one less than their number; 0 for a single one
 */
record Sample(int count, double mean, double variance) {

    /** Spread that is no more than what double precision leaves of equal figures. */
    private static final double NOISE = 1e-12;

    static Sample of(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        double rest = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
            rest += value - mean;
        }
        var variance =
                values.length < 2 ? 0 : Math.max(0, (squares - rest * rest / values.length) / (values.length - 1));
        return new Sample(values.length, mean, variance);
    }

    boolean spread() {
        return count > 1 && Math.sqrt(variance) > NOISE * Math.abs(mean) && variance > Double.MIN_NORMAL;
    }

    /** The adjusted Fisher-Pearson coefficient G1; 0 for fewer than three figures or without spread. */
    static double skewness(double[] values) {
        if (values.length < 3 || !of(values).spread()) {
            return 0;
        }
        var skewness = new Skewness().evaluate(values);
        return Double.isFinite(skewness) ? skewness : 0;
    }
}
