package org.couveuse.experiments.findings;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.jspecify.annotations.Nullable;

/**
 * A series before and after a start, with the trend of each: segmented regression of an interrupted time series (Anita
 * Wagner and others, "Segmented regression analysis of interrupted time series studies in medication use research",
 * <i>Journal of Clinical Pharmacy and Therapeutics</i> 27, 2002),
 *
 * <pre>y = b₀ + b₁ t + b₂ D + b₃ D t,</pre>
 *
 * with t the days from the start and D = 1 from the start on. The change told is that of the whole time after the start:
 * b₂ + b₃ · mean of t, the mean distance between what was measured and where the trend from before would have led.
 *
 * <p>Figures that follow each other resemble each other. The error of the change therefore comes from the covariance of
 * Whitney Newey and Kenneth West ("A simple, positive semi-definite, heteroskedasticity and autocorrelation consistent
 * covariance matrix", <i>Econometrica</i> 55, 1987) with Bartlett weights over ⌊4(n/100)^(2/9)⌋ neighbours, times
 * n/(n - 4); where the usual error is larger, that one is taken, because the former is too small in short series. The
 * interval is t with n - 4 degrees of freedom.
 *
 * <p>At least {@value #LEAST} figures before and after are asked for (Robert Penfold and Fang Zhang, "Use of interrupted
 * time series analysis in evaluating health care quality improvements", <i>Academic Pediatrics</i> 13, 2013).
 */
final class Segments {

    /** So many figures on each side of the start. */
    static final int LEAST = 8;

    private static final int PARTS = 4;
    private static final double WEEK = 7;
    private static final double NOISE = 1e-9;

    private Segments() {}

    /**
     * What a series says.
     *
     * @param change null when nothing is left over of which to tell how far chance moves the figures
     * @param unchanged the mean level after the start to which the trend from before would have led
     */
    record Result(@Nullable Estimate change, Trend trend, double unchanged, boolean following) {}

    /**
     * Compares the two parts of a series.
     *
     * @param days from the start, negative before it, in order
     * @return null when the days leave nothing to fit
     */
    static @Nullable Result of(double[] days, double[] values, double confidence) {
        var scale = 1.0;
        for (double day : days) {
            scale = Math.max(scale, Math.abs(day));
        }
        var rows = rows(days, scale);
        var design = new Array2DRowRealMatrix(rows, false);
        var inverse = inverse(design);
        if (inverse == null) {
            return null;
        }
        var fit = new OLSMultipleLinearRegression();
        fit.setNoIntercept(true);
        fit.newSampleData(values, rows);
        var slopes = fit.estimateRegressionParameters();
        var left = fit.estimateResiduals();
        var late = late(rows);
        var change = slopes[2] + slopes[3] * late;
        var contrast = new ArrayRealVector(new double[] {0, 0, 1, late}, false);
        var freedom = days.length - PARTS;
        var usual = sum(left) / freedom * contrast.dotProduct(inverse.operate(contrast));
        var robust = neweyWest(design, left, inverse.operate(contrast)) * days.length / freedom;
        var error = Math.sqrt(Math.max(usual, robust));
        var whole = Sample.of(values);
        var moved = error > NOISE * Math.sqrt(whole.variance() / whole.count());
        var trend = new Trend(
                slopes[1] / scale * WEEK, (slopes[1] + slopes[3]) / scale * WEEK, slopes[2], Following.statistic(left));
        return new Result(
                moved ? Means.around(change, error, freedom, confidence) : null,
                trend,
                slopes[0] + slopes[1] * late,
                Following.seen(left));
    }

    private static double[][] rows(double[] days, double scale) {
        var rows = new double[days.length][];
        for (int i = 0; i < days.length; i++) {
            var at = days[i] / scale;
            var after = days[i] >= 0 ? 1 : 0;
            rows[i] = new double[] {1, at, after, after * at};
        }
        return rows;
    }

    private static double late(double[][] rows) {
        var sum = 0.0;
        var count = 0.0;
        for (double[] row : rows) {
            sum += row[3];
            count += row[2];
        }
        return sum / count;
    }

    private static @Nullable RealMatrix inverse(RealMatrix design) {
        var solver = new QRDecomposition(design.transposeMultiply(design), 1e-12).getSolver();
        return solver.isNonSingular() ? solver.getInverse() : null;
    }

    /** The variance of the contrast c'b: with g = x'(X'X)⁻¹c e of each day, the weighted sum of g and its neighbours. */
    private static double neweyWest(RealMatrix design, double[] left, RealVector weights) {
        var parts = design.operate(weights).toArray();
        for (int i = 0; i < parts.length; i++) {
            parts[i] *= left[i];
        }
        var lags = (int) Math.floor(4 * Math.pow(parts.length / 100.0, 2.0 / 9));
        var variance = sum(parts);
        for (int lag = 1; lag <= lags; lag++) {
            var together = 0.0;
            for (int i = lag; i < parts.length; i++) {
                together += parts[i] * parts[i - lag];
            }
            variance += 2 * (1 - lag / (lags + 1.0)) * together;
        }
        return variance;
    }

    private static double sum(double[] values) {
        var squares = 0.0;
        for (double value : values) {
            squares += value * value;
        }
        return squares;
    }
}
