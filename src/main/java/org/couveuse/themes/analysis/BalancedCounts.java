package org.couveuse.themes.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.couveuse.themes.Mention;

/**
 * The mentions of a theme after each college was brought to the same weight, in whole numbers.
 *
 * <p>With N judges in a college and L the least common multiple of those N over the colleges that judged the theme,
 * each mention of the college counts L / N times, so that every college has L in all. The seven sums are then divided
 * by what divides them all. Four colleges of a few hundred members make numbers beyond a long, hence the big ones.
 *
 * <p>The order is that of the majority judgment (see {@link org.couveuse.themes.MajorityJudgment}), walked from the
 * middle outwards on the product of both totals.
 *
 * @param worstToBest seven counts, none negative, not all zero
 */
public record BalancedCounts(List<BigInteger> worstToBest) implements Comparable<BalancedCounts> {

    /** Copies the counts. */
    public BalancedCounts {
        worstToBest = List.copyOf(worstToBest);
    }

    /** The counts of several colleges, of seven numbers each; colleges without a judge are left out. */
    static BalancedCounts of(List<int[]> colleges) {
        var judged =
                colleges.stream().filter(one -> Arrays.stream(one).sum() > 0).toList();
        var multiple = BigInteger.ONE;
        for (int[] college : judged) {
            var judges = BigInteger.valueOf(Arrays.stream(college).sum());
            multiple = multiple.multiply(judges).divide(multiple.gcd(judges));
        }
        var counts = new ArrayList<BigInteger>();
        var divisor = BigInteger.ZERO;
        for (int level = 0; level < Mention.COUNT; level++) {
            var count = BigInteger.ZERO;
            for (int[] college : judged) {
                var times = multiple.divide(
                        BigInteger.valueOf(Arrays.stream(college).sum()));
                count = count.add(times.multiply(BigInteger.valueOf(college[level])));
            }
            counts.add(count);
            divisor = divisor.gcd(count);
        }
        var common = divisor.max(BigInteger.ONE);
        return new BalancedCounts(
                counts.stream().map(count -> count.divide(common)).toList());
    }

    /** The best mention that at least half of the weight gave or exceeded, of two in the middle the lower one. */
    public Mention median() {
        return Mention.ofLevel(levelAt(cumulated(BigInteger.TWO), total()));
    }

    /** The share of the weight above the {@link #median()}. */
    public double above() {
        return share(median().level() + 1, Mention.COUNT);
    }

    /** The share of the weight below the {@link #median()}. */
    public double below() {
        return share(0, median().level());
    }

    /** The share of the weight at a mention. */
    public double share(Mention mention) {
        return share(mention.level(), mention.level() + 1);
    }

    /** The better counts by majority judgment are the greater. */
    @Override
    public int compareTo(BalancedCounts other) {
        var half = total().multiply(other.total());
        var own = cumulated(other.total().shiftLeft(1));
        var their = other.cumulated(total().shiftLeft(1));
        var walked = BigInteger.ZERO;
        while (walked.compareTo(half) < 0) {
            int low = levelAt(own, half.subtract(walked));
            int otherLow = levelAt(their, half.subtract(walked));
            if (low != otherLow) {
                return Integer.compare(low, otherLow);
            }
            int high = levelAt(own, half.add(walked).add(BigInteger.ONE));
            int otherHigh = levelAt(their, half.add(walked).add(BigInteger.ONE));
            if (high != otherHigh) {
                return Integer.compare(high, otherHigh);
            }
            walked = half.subtract(below(own, low).max(below(their, low)))
                    .min(own.get(high).min(their.get(high)).subtract(half));
        }
        return 0;
    }

    private BigInteger total() {
        return worstToBest.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    private double share(int from, int to) {
        var part = worstToBest.subList(from, to).stream().reduce(BigInteger.ZERO, BigInteger::add);
        return part.doubleValue() / total().doubleValue();
    }

    /** How many are at a level or below it, each counted so many times. */
    private List<BigInteger> cumulated(BigInteger times) {
        var sums = new ArrayList<BigInteger>();
        var sum = BigInteger.ZERO;
        for (var count : worstToBest) {
            sum = sum.add(count.multiply(times));
            sums.add(sum);
        }
        return sums;
    }

    private static BigInteger below(List<BigInteger> cumulated, int level) {
        return level == 0 ? BigInteger.ZERO : cumulated.get(level - 1);
    }

    /** The level of the so-manieth mention, counted from 1 at the worst. */
    private static int levelAt(List<BigInteger> cumulated, BigInteger place) {
        int level = 0;
        while (cumulated.get(level).compareTo(place) < 0) {
            level++;
        }
        return level;
    }
}
