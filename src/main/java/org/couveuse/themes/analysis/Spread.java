package org.couveuse.themes.analysis;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * How scores of several members lie, on a scale from 0 to 1.
 *
 * <p>Scores are counted in whole units of one {@value #UNITS}th of the scale, which is divided without rest by all
 * numbers to 18 and by 20, 25, 50 and 100, so that scores on the usual scales are exact. Sums are whole numbers: the
 * order of the members changes nothing, nor does each score given twice.
 *
 * <p>The deviation is that of these very members (divided by their number), who are all there are and no sample. The
 * quartiles are those of definition 2 in Hyndman and Fan ("Sample quantiles in statistical packages", <i>The American
 * Statistician</i>, 1996): the score that the share reaches, or the middle of two when it falls between them.
 *
 * @param count how many scores there are, at least 1
 * @param mean their mean
 * @param deviation their standard deviation
 * @param lowest the lowest
 * @param lowerQuartile the first quartile
 * @param median the middle
 * @param upperQuartile the third quartile
 * @param highest the highest
 */
public record Spread(
        int count,
        double mean,
        double deviation,
        double lowest,
        double lowerQuartile,
        double median,
        double upperQuartile,
        double highest) {

    /** Units of a whole scale: 2^4 · 3^2 · 5^2 · 7 · 11 · 13 · 17. Squares of a thousand of them fit in a long. */
    static final int UNITS = 61_261_200;

    /** The unit nearest to a share of the scale. */
    static int units(double share) {
        return (int) Math.round(share * UNITS);
    }

    /**
     * The spread of the first so many units, which are put in order. None at all has no spread.
     *
     * @param units each from 0 to {@link #UNITS}; at most 1,000 of them
     */
    static @Nullable Spread of(int[] units, int count) {
        if (count == 0) {
            return null;
        }
        Orders.sort(units, count);
        long sum = sum(units, count);
        return new Spread(
                count,
                (double) sum / ((double) count * UNITS),
                Math.sqrt(apart(units, count, sum)) / ((double) count * UNITS),
                share(units[0]),
                quartile(units, count, 1),
                quartile(units, count, 2),
                quartile(units, count, 3),
                share(units[count - 1]));
    }

    // loops of their own: a method with both a loop and what is done once costs the compiler far more
    private static long sum(int[] units, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += units[i];
        }
        return sum;
    }

    private static long squares(int[] units, int count) {
        long squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (long) units[i] * units[i];
        }
        return squares;
    }

    /** n Σ x² - (Σ x)², exact until its very end. */
    private static double apart(int[] units, int count, long sum) {
        var whole = BigInteger.valueOf(sum);
        return BigInteger.valueOf(squares(units, count))
                .multiply(BigInteger.valueOf(count))
                .subtract(whole.multiply(whole))
                .doubleValue();
    }

    private static double quartile(int[] sorted, int count, int quarter) {
        int reached = quarter * count / 4;
        if (quarter * count % 4 == 0) {
            return ((double) sorted[reached - 1] + sorted[reached]) / (2.0 * UNITS);
        }
        return share(sorted[reached]);
    }

    private static double share(int units) {
        return (double) units / UNITS;
    }
}
