package org.couveuse.themes.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.couveuse.themes.BetterWhen;
import org.jspecify.annotations.Nullable;

/**
 * Asks which weights would put each theme at which rank, instead of asking for the right weights: SMAA-2 (Risto
 * Lahdelma and Pekka Salminen, "SMAA-2: Stochastic multicriteria acceptability analysis for group decision making",
 * <i>Operations Research</i> 49, 2001).
 *
 * <p>A theme's value under weights w is the sum of w · v over the criteria, v being the mean of the members' scores on
 * a scale from 0 to 1. Over the weights drawn by {@link WeightDraws}:
 *
 * <ul>
 *   <li>the <b>rank acceptability</b> b(r) of a theme is the share of the weights that put it at rank r; themes of
 *       exactly the same value share the ranks they hold together, each in equal parts;
 *   <li>its <b>central weights</b> are the mean of the weights that put it first: what one must think important to
 *       prefer it. A theme that no weights drawn put first has none;
 *   <li>its <b>confidence factor</b> is the probability that it is first under its central weights, the criteria being
 *       uncertain. What is uncertain here is the members' opinion: each member's own scores are one state of the
 *       criteria, as likely as another's. So it is the share of the members, among those who scored the theme, whose
 *       own scores put it first under the weights that suit it best; where such a member gave no score, the mean of the
 *       others stands. Equal firsts share. This is exact and needs no lot.
 * </ul>
 *
 * <p>A theme that nobody scored on a criterion that may weigh something is left out, and told.
 */
public final class Smaa2 {

    /** The fewest draws of an analysis: shares are then right within about one percent, 95 times in 100. */
    public static final int FEWEST_DRAWS = 10_000;

    private Smaa2() {}

    /**
     * What the weights make of a theme.
     *
     * @param theme the theme
     * @param ranks the share of the weights that put it at rank 1, 2, …; together one
     * @param expectedRank the mean of those ranks
     * @param centralWeights by criterion, together one; nothing when no weights drawn put the theme first
     * @param confidence from 0 to 1; nothing without central weights
     */
    public record Acceptability(
            UUID theme,
            List<Double> ranks,
            double expectedRank,
            @Nullable List<Double> centralWeights,
            @Nullable Double confidence) {

        /** The share of the weights that put the theme among the first so many. */
        public double among(int first) {
            double share = 0;
            for (double one : ranks.subList(0, Math.min(first, ranks.size()))) {
                share += one;
            }
            return share;
        }
    }

    /**
     * What the weights make of the themes.
     *
     * @param draws how many weights were drawn
     * @param sampling how they were drawn
     * @param intervals within which each weight lay, by criterion; none when any weights were drawn
     * @param themes the themes in the order of the round, without those left out
     * @param leftOut themes that lack scores on a criterion that may weigh something
     */
    public record Result(
            int draws,
            WeightSampling sampling,
            List<WeightInterval> intervals,
            List<Acceptability> themes,
            List<UUID> leftOut) {}

    /**
     * Looks at themes whose values are known.
     *
     * @param themes the themes, in the order of the values
     * @param values by theme and criterion, from 0 (bad) to 1 (good); not a number where there is none
     * @param intervals one for each criterion, or none for any weights
     * @param seed the same seed gives the same result
     * @param draws how many weights to draw, at least 1
     * @throws org.couveuse.shared.RuleViolation when {@link WeightInterval#check} refuses the intervals
     */
    public static Result of(
            List<UUID> themes, double[][] values, List<WeightInterval> intervals, long seed, int draws) {
        var criteria = new ArrayList<Criterion>();
        for (int i = 0; i < values[0].length; i++) {
            criteria.add(new Criterion("c" + (i + 1), BetterWhen.HIGHER, 0, 1, 1));
        }
        var scores = new Scores(themes.size(), criteria.size(), 1);
        for (int theme = 0; theme < themes.size(); theme++) {
            for (int at = 0; at < criteria.size(); at++) {
                if (!Double.isNaN(values[theme][at])) {
                    scores.set(theme, at, 0, values[theme][at]);
                }
            }
        }
        return of(themes, Sheets.of(criteria, scores, new Answers(themes.size(), 1)), intervals, seed, draws);
    }

    static Result of(List<UUID> themes, Sheets sheets, List<WeightInterval> intervals, long seed, int draws) {
        WeightInterval.check(intervals, sheets.criteria());
        int[] whole = IntStream.range(0, themes.size())
                .filter(theme -> whole(sheets, theme, intervals))
                .toArray();
        var weights = new WeightDraws(sheets.criteria(), intervals, seed);
        var tally = new RankTally(values(sheets, whole));
        double[] drawn = new double[sheets.criteria()];
        for (int i = 0; i < draws; i++) {
            weights.next(drawn);
            tally.add(drawn);
        }
        double[][] central = new double[whole.length][];
        for (int i = 0; i < whole.length; i++) {
            central[i] = tally.central(i);
        }
        @Nullable Double[] confidence = Confidence.of(sheets, whole, central);
        var lines = new ArrayList<Acceptability>();
        for (int i = 0; i < whole.length; i++) {
            lines.add(new Acceptability(
                    themes.get(whole[i]),
                    tally.shares(i, draws),
                    tally.expectedRank(i, draws),
                    central[i].length == 0
                            ? null
                            : Arrays.stream(central[i]).boxed().toList(),
                    confidence[i]));
        }
        var leftOut = IntStream.range(0, themes.size())
                .filter(theme -> !whole(sheets, theme, intervals))
                .mapToObj(themes::get)
                .toList();
        return new Result(draws, weights.sampling(), List.copyOf(intervals), List.copyOf(lines), leftOut);
    }

    private static boolean whole(Sheets sheets, int theme, List<WeightInterval> intervals) {
        for (int at = 0; at < sheets.criteria(); at++) {
            boolean weighs = intervals.isEmpty() || intervals.get(at).high() > 0;
            if (weighs && sheets.spread(theme, at) == null) {
                return false;
            }
        }
        return true;
    }

    /** Means by criterion, then theme; what nobody scored can weigh nothing here. */
    private static double[][] values(Sheets sheets, int[] whole) {
        double[][] values = new double[sheets.criteria()][whole.length];
        for (int at = 0; at < values.length; at++) {
            for (int i = 0; i < whole.length; i++) {
                double mean = sheets.mean(whole[i], at);
                values[at][i] = Double.isNaN(mean) ? 0 : mean;
            }
        }
        return values;
    }

    /** Counts at which rank each theme stands, draw by draw. */
    private static final class RankTally {
        private final double[][] values;
        private final int themes;
        private final double[] totals;
        private final int[] order;
        private final int[] spare;
        private final double[] ranks;
        private final double[] firsts;
        private final double[][] central;

        RankTally(double[][] values) {
            this.values = values;
            themes = values[0].length;
            totals = new double[themes];
            order = IntStream.range(0, themes).toArray();
            spare = new int[themes];
            ranks = new double[themes * themes];
            firsts = new double[themes];
            central = new double[themes][values.length];
        }

        void add(double[] weights) {
            Arrays.fill(totals, 0);
            for (int at = 0; at < weights.length; at++) {
                double weight = weights[at];
                double[] column = values[at];
                for (int theme = 0; theme < themes; theme++) {
                    totals[theme] += weight * column[theme];
                }
            }
            Orders.sort(totals, order, spare);
            int from = 0;
            while (from < themes) {
                int to = from + 1;
                while (to < themes && totals[order[to]] == totals[order[from]]) {
                    to++;
                }
                share(from, to, weights);
                from = to;
            }
        }

        /** Themes of one value, at these places counted from the worst, share the ranks they hold together. */
        private void share(int from, int to, double[] weights) {
            double part = 1.0 / (to - from);
            for (int i = from; i < to; i++) {
                int theme = order[i];
                for (int place = from; place < to; place++) {
                    ranks[theme * themes + themes - 1 - place] += part;
                }
                if (to == themes) {
                    firsts[theme] += part;
                    for (int at = 0; at < weights.length; at++) {
                        central[theme][at] += part * weights[at];
                    }
                }
            }
        }

        List<Double> shares(int theme, int draws) {
            return IntStream.range(0, themes)
                    .mapToObj(rank -> ranks[theme * themes + rank] / draws)
                    .toList();
        }

        double expectedRank(int theme, int draws) {
            double sum = 0;
            for (int rank = 0; rank < themes; rank++) {
                sum += (rank + 1) * ranks[theme * themes + rank];
            }
            return sum / draws;
        }

        /** The mean of the weights that put the theme first; empty when none did. */
        double[] central(int theme) {
            return firsts[theme] == 0
                    ? new double[0]
                    : Arrays.stream(central[theme])
                            .map(sum -> sum / firsts[theme])
                            .toArray();
        }
    }
}
