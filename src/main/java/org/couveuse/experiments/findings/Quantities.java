package org.couveuse.experiments.findings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Changes of figures that are quantities or counts. Each figure is one observation, whatever it sums up: counts of the
 * same thing vary more from week to week than a law of chance for counts would have it, so their spread is taken from
 * the figures themselves.
 *
 * <p>By ranks when a group has fewer than {@value #FEW} figures, or when the figures of one are highly skewed, above 1 in
 * absolute value (Michael Bulmer, <i>Principles of Statistics</i>, 1979); otherwise by means.
 */
final class Quantities {

    /** Fewer figures than this in a group are compared by ranks. */
    static final int FEW = 8;

    private static final double SKEWED = 1;

    private Quantities() {}

    static Change between(double[] first, double[] second, double confidence) {
        var one = Sample.of(first);
        var two = Sample.of(second);
        if (!one.spread() && !two.spread()) {
            return Change.none(
                    FindingMethod.WELCH,
                    first.length,
                    second.length,
                    Math.min(first.length, second.length) < 2 ? Obstacle.TOO_FEW : Obstacle.NO_SPREAD);
        }
        var cautions = cautions(first, second);
        if (byRanks(cautions, (long) first.length * second.length)) {
            var shift = Ranks.shift(first, second, confidence);
            return shift == null
                    ? Change.none(FindingMethod.RANKS, first.length, second.length, Obstacle.TOO_FEW)
                    : new Change(
                            FindingMethod.RANKS,
                            first.length,
                            second.length,
                            shift,
                            Ranks.delta(first, second),
                            null,
                            null,
                            cautions);
        }
        return new Change(
                FindingMethod.WELCH,
                first.length,
                second.length,
                Means.difference(one, two, confidence),
                Means.effect(one, two, confidence),
                null,
                null,
                cautions);
    }

    static Change against(double[] values, double baseline, double confidence) {
        var sample = Sample.of(values);
        if (!sample.spread()) {
            return Change.none(
                    FindingMethod.ONE_MEAN,
                    values.length,
                    0,
                    values.length < 2 ? Obstacle.TOO_FEW : Obstacle.NO_SPREAD);
        }
        var cautions = cautions(values, values);
        if (byRanks(cautions, (long) values.length * values.length)) {
            var middle = Ranks.middle(values, confidence);
            return middle == null
                    ? Change.none(FindingMethod.SIGNED_RANKS, values.length, 0, Obstacle.TOO_FEW)
                    : new Change(
                            FindingMethod.SIGNED_RANKS,
                            values.length,
                            0,
                            middle.plus(-baseline),
                            Ranks.delta(values, baseline),
                            null,
                            null,
                            cautions);
        }
        return new Change(
                FindingMethod.ONE_MEAN,
                values.length,
                0,
                Means.mean(sample, confidence).plus(-baseline),
                Means.effect(sample, baseline),
                null,
                null,
                cautions);
    }

    /** A series with its trends; null when it cannot be fitted. */
    static @Nullable Change series(List<Value> before, List<Value> after, LocalDate start, double confidence) {
        var days = days(before, after, start);
        var result = Segments.of(days, all(before, after), confidence);
        if (result == null) {
            return null;
        }
        var change = result.change();
        if (change == null) {
            return Change.none(FindingMethod.SEGMENTS, after.size(), before.size(), Obstacle.NO_SPREAD);
        }
        var cautions = EnumSet.noneOf(Caution.class);
        if (result.following()) {
            cautions.add(Caution.FOLLOWING);
        }
        var relative = change.times(1 / Math.abs(result.unchanged()));
        return new Change(
                FindingMethod.SEGMENTS,
                after.size(),
                before.size(),
                change,
                relative.finite() ? new Effect(EffectKind.RELATIVE, relative.value(), relative, null) : null,
                result.trend(),
                null,
                cautions);
    }

    /** The middle of figures, by ranks for few or skewed ones. */
    static Level level(double[] values, double confidence) {
        var sample = Sample.of(values);
        if (!sample.spread()) {
            return new Level(values.length, null, sample.mean(), null);
        }
        if (byRanks(cautions(values, values), (long) values.length * values.length)) {
            var middle = Ranks.middle(values, confidence);
            return new Level(values.length, null, middle == null ? Ranks.middle(values) : middle.value(), middle);
        }
        return new Level(values.length, null, sample.mean(), Means.mean(sample, confidence));
    }

    private static boolean byRanks(Set<Caution> cautions, long pairs) {
        return pairs <= Ranks.MOST_PAIRS && (cautions.contains(Caution.FEW) || cautions.contains(Caution.SKEWED));
    }

    private static Set<Caution> cautions(double[] first, double[] second) {
        var cautions = EnumSet.noneOf(Caution.class);
        if (Math.min(first.length, second.length) < FEW) {
            cautions.add(Caution.FEW);
        } else if (Math.abs(Sample.skewness(first)) > SKEWED || Math.abs(Sample.skewness(second)) > SKEWED) {
            cautions.add(Caution.SKEWED);
        }
        if (Following.around(first) || Following.around(second)) {
            cautions.add(Caution.FOLLOWING);
        }
        return cautions;
    }

    private static double[] days(List<Value> before, List<Value> after, LocalDate start) {
        return DoubleStream.concat(
                        before.stream().mapToDouble(v -> ChronoUnit.DAYS.between(start, v.day())),
                        after.stream().mapToDouble(v -> ChronoUnit.DAYS.between(start, v.day())))
                .toArray();
    }

    private static double[] all(List<Value> before, List<Value> after) {
        return DoubleStream.concat(
                        before.stream().mapToDouble(Value::value),
                        after.stream().mapToDouble(Value::value))
                .toArray();
    }
}
