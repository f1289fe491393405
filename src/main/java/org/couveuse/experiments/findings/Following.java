package org.couveuse.experiments.findings;

/**
 * Whether what is left over of a series follows a pattern: the statistic of James Durbin and Geoffrey Watson ("Testing
 * for serial correlation in least squares regression", <i>Biometrika</i> 37, 1950), Σ(eₜ - eₜ₋₁)²/Σeₜ². Without any
 * pattern it is near 2; it is about 2(1 - r), where r, the correlation of neighbours, then lies about 0 with a standard
 * deviation of 1/√n. It is taken for a pattern when r is above 1.645/√n, which chance does once in twenty.
 */
final class Following {

    private static final double ONCE_IN_TWENTY = 1.645;
    private static final int LEAST = 8;

    private Following() {}

    /** The statistic; 2 when nothing is left over. */
    static double statistic(double[] left) {
        var steps = 0.0;
        var squares = 0.0;
        for (int i = 0; i < left.length; i++) {
            squares += left[i] * left[i];
            steps += i == 0 ? 0 : (left[i] - left[i - 1]) * (left[i] - left[i - 1]);
        }
        var statistic = steps / squares;
        return Double.isFinite(statistic) ? statistic : 2;
    }

    /** Whether neighbours resemble each other more than chance would have it; never said of fewer than 8. */
    static boolean seen(double[] left) {
        return left.length >= LEAST && statistic(left) < 2 * (1 - ONCE_IN_TWENTY / Math.sqrt(left.length));
    }

    /** The same of figures around their mean, in order of their days. */
    static boolean around(double[] values) {
        var mean = Sample.of(values).mean();
        var left = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            left[i] = values[i] - mean;
        }
        return seen(left);
    }
}
