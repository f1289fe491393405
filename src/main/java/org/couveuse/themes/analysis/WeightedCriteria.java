package org.couveuse.themes.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Scores on weighted criteria: they advise, they never decide.
 *
 * <p>The simple additive weighting of Churchman and Ackoff ("An approximate measure of value", <i>Journal of the
 * Operations Research Society of America</i>, 1954): each score is brought to its place between the bad end (0) and the
 * good end (1) of its scale, a theme's value on a criterion is the mean v over the members who scored it, and its total
 * is the sum of w · v over the criteria, the weights w being brought to a sum of one.
 *
 * <p>A missing score is never read as zero: the mean is over those given. A theme that nobody scored on a criterion of
 * some weight has no total, since any number put there would be an invention; which criteria lack is told. The spread
 * of a total is that of the members' own totals, over the members who scored the theme on every criterion of some
 * weight; their number is told with it.
 */
public final class WeightedCriteria {

    /** How far from one a sum of weights is still called one: the dust of decimal fractions. */
    private static final double DUST = 1e-9;

    private WeightedCriteria() {}

    /**
     * A theme on one criterion.
     *
     * @param criterion the criterion
     * @param spread how the members' scores lie between bad (0) and good (1); nothing when nobody scored it
     */
    public record Value(String criterion, @Nullable Spread spread) {}

    /**
     * A theme on all criteria.
     *
     * @param theme the theme
     * @param values one for each criterion, in the order of the criteria
     * @param total from 0 to 1; nothing when a criterion of some weight has no score
     * @param rank from 1 by total, equal totals sharing a rank; nothing without a total
     * @param spread how the members' own totals lie; nothing when no member scored all that weighs
     * @param missing the criteria of some weight that nobody scored
     */
    public record Line(
            UUID theme,
            List<Value> values,
            @Nullable Double total,
            @Nullable Integer rank,
            @Nullable Spread spread,
            List<String> missing) {}

    /**
     * All themes on all criteria.
     *
     * @param criteria the criteria as they were set
     * @param weights the weights brought to a sum of one, in the order of the criteria
     * @param normalised whether they had another sum as they were set
     * @param givenSum the sum they had
     * @param lines one for each theme, in the order of the round
     */
    public record Result(
            List<Criterion> criteria, List<Double> weights, boolean normalised, double givenSum, List<Line> lines) {}

    /**
     * Weighs the scores of the members, leaving out those of members recused from a theme.
     *
     * @throws org.couveuse.shared.RuleViolation when the criteria are refused by {@link Criterion#check} or a score is
     *     off its scale
     */
    public static Result of(List<UUID> themes, List<Criterion> criteria, Scores scores, Answers answers) {
        return of(themes, criteria, Sheets.of(criteria, scores, answers));
    }

    static Result of(List<UUID> themes, List<Criterion> criteria, Sheets sheets) {
        double sum = criteria.stream().mapToDouble(Criterion::weight).sum();
        double[] weights =
                criteria.stream().mapToDouble(one -> one.weight() / sum).toArray();
        var totals = new ArrayList<@Nullable Double>();
        for (int theme = 0; theme < themes.size(); theme++) {
            totals.add(total(sheets, theme, weights));
        }
        var lines = new ArrayList<Line>();
        for (int theme = 0; theme < themes.size(); theme++) {
            var values = new ArrayList<Value>();
            var missing = new ArrayList<String>();
            for (int at = 0; at < criteria.size(); at++) {
                var spread = sheets.spread(theme, at);
                values.add(new Value(criteria.get(at).id(), spread));
                if (spread == null && weights[at] > 0) {
                    missing.add(criteria.get(at).id());
                }
            }
            lines.add(new Line(
                    themes.get(theme),
                    List.copyOf(values),
                    totals.get(theme),
                    rank(totals, totals.get(theme)),
                    spread(sheets, theme, weights),
                    List.copyOf(missing)));
        }
        return new Result(
                List.copyOf(criteria),
                Arrays.stream(weights).boxed().toList(),
                Math.abs(sum - 1) > DUST,
                sum,
                List.copyOf(lines));
    }

    private static @Nullable Double total(Sheets sheets, int theme, double[] weights) {
        double total = 0;
        for (int at = 0; at < weights.length; at++) {
            if (weights[at] > 0) {
                total += weights[at] * sheets.mean(theme, at);
            }
        }
        return Double.isNaN(total) ? null : total;
    }

    /** Totals that differ by the dust of their sums only are equal. */
    private static @Nullable Integer rank(List<@Nullable Double> totals, @Nullable Double own) {
        if (own == null) {
            return null;
        }
        int better = 0;
        for (var other : totals) {
            if (other != null && other - own > DUST) {
                better++;
            }
        }
        return better + 1;
    }

    private static @Nullable Spread spread(Sheets sheets, int theme, double[] weights) {
        int[] totals = new int[sheets.members()];
        int count = 0;
        for (int member = 0; member < sheets.members(); member++) {
            double total = 0;
            boolean whole = true;
            for (int at = 0; at < weights.length && whole; at++) {
                if (weights[at] > 0) {
                    whole = sheets.scored(theme, at, member);
                    total += weights[at] * sheets.value(theme, at, member);
                }
            }
            if (whole) {
                totals[count++] = Math.min(Spread.units(total), Spread.UNITS);
            }
        }
        return Spread.of(totals, count);
    }
}
