package org.couveuse.deployment.forecast;

import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;

/**
 * The curve of Bass that fits the cumulative adoptions seen, by nonlinear least squares: what is made least is the sum
 * of the squared differences between the adoptions of each period and those of the curve, {@code N(t_i) - N(t_i-1)}. The
 * errors of cumulative numbers hang together, those of their differences much less, and so do their standard errors
 * mean something.
 *
 * <p>Srinivasan, V. &amp; Mason, C. H. (1986), Nonlinear least squares estimation of new product diffusion models,
 * Marketing Science 5(2), 169–178. The interval of what is to come is that of Seber, G. A. F. &amp; Wild, C. J. (1989),
 * Nonlinear Regression, 5.1: the uncertainty of the parameters carried through the curve (delta method), and that of the
 * periods to come, with Student's t.
 */
public final class BassFit {

    /** How much of what may come the interval is to hold. */
    public static final double CONFIDENCE = 0.95;

    private final BassCurve curve;
    private final int points;
    private final int fitted;
    private final double deviation;
    private final RealMatrix covariance;

    BassFit(BassCurve curve, int points, int fitted, double deviation, RealMatrix covariance) {
        this.curve = curve;
        this.points = points;
        this.fitted = fitted;
        this.deviation = deviation;
        this.covariance = covariance;
    }

    /** So many had adopted by the end of a period; times are counted in periods from the beginning. */
    public record Seen(double time, double adopted) {}

    /** How many will have adopted, and between which numbers. */
    public record Ahead(double expected, double low, double high) {}

    /**
     * Fits the curve.
     *
     * @param seen what was seen, in order; the first counts from nothing at time 0
     * @param most no more than these can adopt; where the figures alone say more, m is this number
     * @return nothing when there are fewer points than a curve needs, or no curve fits them
     */
    public static Optional<BassFit> of(List<Seen> seen, double most) {
        return new BassSearch(seen, most).best();
    }

    /** The curve that fits best. */
    public BassCurve curve() {
        return curve;
    }

    /** From how many points. */
    public int points() {
        return points;
    }

    /** Whether m was not found from the figures but is the number of those who can adopt. */
    public boolean potentialGiven() {
        return fitted == 2;
    }

    /** Standard errors of m, p and q; that of m is 0 when it was given. */
    public double[] standardErrors() {
        var errors = new double[3];
        for (var at = 0; at < 3; at++) {
            errors[at] = Math.sqrt(Math.max(0, covariance.getEntry(at, at)));
        }
        return errors;
    }

    /** Standard deviation of what is left over, with as many degrees of freedom as points beyond what was fitted. */
    public double deviation() {
        return deviation;
    }

    /** How many will have adopted at a time when there are so many {@code now}. */
    public Ahead ahead(double now, double adopted, double then) {
        var more = curve.at(then) - curve.at(now);
        var before = curve.slopes(now);
        var after = curve.slopes(then);
        var slopes = new ArrayRealVector(3);
        for (var at = 0; at < 3; at++) {
            slopes.setEntry(at, after[at] - before[at]);
        }
        var variance = covariance.operate(slopes).dotProduct(slopes) + deviation * deviation * (then - now);
        var wide = new TDistribution(points - fitted).inverseCumulativeProbability((1 + CONFIDENCE) / 2)
                * Math.sqrt(Math.max(0, variance));
        return new Ahead(adopted + more, adopted + more - wide, adopted + more + wide);
    }

    static RealMatrix nothing() {
        return new Array2DRowRealMatrix(3, 3);
    }
}
