package org.couveuse.deployment.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.couveuse.deployment.forecast.BassFit.Seen;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

/**
 * Looks for the curve with Levenberg–Marquardt, from several beginnings, for a sum of squares may have several valleys.
 * It goes by the logarithms of m, p and q, none of which can be negative; what is said of their errors is said of
 * themselves.
 */
final class BassSearch {

    private static final int MOST_STEPS = 1000;
    private static final double SMALLEST = 1e-12;
    private static final double[] POTENTIALS = {1.05, 1.5, 3};
    private static final double[] INNOVATIONS = {0.001, 0.01, 0.05, 0.5};
    private static final double[] IMITATIONS = {0.05, 0.2, 0.5};

    private final List<Seen> seen;
    private final double most;
    private final double[] added;

    BassSearch(List<Seen> seen, double most) {
        this.seen = List.copyOf(seen);
        this.most = most;
        this.added = new double[seen.size()];
        var before = 0d;
        for (var at = 0; at < added.length; at++) {
            added[at] = seen.get(at).adopted() - before;
            before = seen.get(at).adopted();
        }
    }

    Optional<BassFit> best() {
        if (seen.size() < 5 || last() <= 0 || most < last()) {
            return Optional.empty();
        }
        var free = best(true);
        var within = free.filter(curve -> curve.potential() <= most);
        return within.isPresent() ? fit(within.get(), true) : best(false).flatMap(curve -> fit(curve, false));
    }

    private double last() {
        return seen.get(seen.size() - 1).adopted();
    }

    private Optional<BassCurve> best(boolean free) {
        var found = new ArrayList<BassCurve>();
        for (var potential : free ? POTENTIALS : new double[] {1}) {
            for (var innovation : INNOVATIONS) {
                for (var imitation : IMITATIONS) {
                    var begin = new BassCurve(free ? last() * potential : most, innovation, imitation);
                    descend(begin, free).ifPresent(found::add);
                }
            }
        }
        return found.stream().min(Comparator.comparingDouble(this::squares));
    }

    private Optional<BassCurve> descend(BassCurve begin, boolean free) {
        try {
            var reached = new LevenbergMarquardtOptimizer()
                    .optimize(new LeastSquaresBuilder()
                            .start(logs(begin, free))
                            .target(added)
                            .model(model(free))
                            .maxEvaluations(MOST_STEPS)
                            .maxIterations(MOST_STEPS)
                            .build());
            var curve = curve(reached.getPoint(), free);
            return usable(curve) ? Optional.of(curve) : Optional.empty();
        } catch (MathRuntimeException nowhere) {
            // from this beginning there is no way down; others are tried
            return Optional.empty();
        }
    }

    private static boolean usable(BassCurve curve) {
        return Double.isFinite(curve.potential()) && Double.isFinite(curve.at(1)) && curve.innovation() > SMALLEST;
    }

    private MultivariateJacobianFunction model(boolean free) {
        return point -> {
            var curve = curve(point, free);
            var slopes = slopes(curve, free);
            var scale = free
                    ? new double[] {curve.potential(), curve.innovation(), curve.imitation()}
                    : new double[] {curve.innovation(), curve.imitation()};
            for (var row = 0; row < added.length; row++) {
                for (var column = 0; column < scale.length; column++) {
                    slopes.multiplyEntry(row, column, scale[column]);
                }
            }
            RealVector values = new ArrayRealVector(expected(curve));
            return new Pair<>(values, slopes);
        };
    }

    private Optional<BassFit> fit(BassCurve curve, boolean free) {
        var fitted = free ? 3 : 2;
        var deviation = Math.sqrt(squares(curve) / (added.length - fitted));
        try {
            var slopes = slopes(curve, free);
            var inverse = new QRDecomposition(slopes.transposeMultiply(slopes), 0)
                    .getSolver()
                    .getInverse()
                    .scalarMultiply(deviation * deviation);
            var covariance = BassFit.nothing();
            if (!Double.isFinite(inverse.getFrobeniusNorm())) {
                return Optional.empty();
            }
            covariance.setSubMatrix(inverse.getData(), 3 - fitted, 3 - fitted);
            return Optional.of(new BassFit(curve, added.length, fitted, deviation, covariance));
        } catch (MathRuntimeException flat) {
            // the figures do not tell one curve from another
            return Optional.empty();
        }
    }

    private RealMatrix slopes(BassCurve curve, boolean free) {
        var skip = free ? 0 : 1;
        var slopes = new Array2DRowRealMatrix(added.length, 3 - skip);
        var before = new double[3];
        for (var row = 0; row < added.length; row++) {
            var here = curve.slopes(seen.get(row).time());
            for (var column = skip; column < 3; column++) {
                slopes.setEntry(row, column - skip, here[column] - before[column]);
            }
            before = here;
        }
        return slopes;
    }

    private double[] expected(BassCurve curve) {
        var values = new double[added.length];
        var before = 0d;
        for (var at = 0; at < values.length; at++) {
            var here = curve.at(seen.get(at).time());
            values[at] = here - before;
            before = here;
        }
        return values;
    }

    private double squares(BassCurve curve) {
        var expected = expected(curve);
        var sum = 0d;
        for (var at = 0; at < added.length; at++) {
            sum += (added[at] - expected[at]) * (added[at] - expected[at]);
        }
        return sum;
    }

    private double[] logs(BassCurve curve, boolean free) {
        var p = Math.log(curve.innovation());
        var q = Math.log(curve.imitation());
        return free ? new double[] {Math.log(curve.potential()), p, q} : new double[] {p, q};
    }

    private BassCurve curve(RealVector point, boolean free) {
        var skip = free ? 0 : 1;
        return new BassCurve(
                free ? Math.exp(point.getEntry(0)) : most,
                Math.exp(point.getEntry(1 - skip)),
                Math.exp(point.getEntry(2 - skip)));
    }
}
