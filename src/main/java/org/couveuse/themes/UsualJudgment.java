package org.couveuse.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Tells how steady a {@link Ranking} is, by asking another rule for the same ballots.
 *
 * <p>The usual judgment keeps the majority mention and settles what comes after it by the score
 * {@code median + 1/2 (p - q) / (1 - p - q)}, where p and q are the shares of the judges above and below the median
 * (Adrien Fabre, "Tie-breaking the highest median: alternatives to the majority judgment", <i>Social Choice and
 * Welfare</i>, 2020). It weighs p and q together where the majority judgment looks at the larger one first, so that the
 * two part where a few ballots would have turned the order. It never changes the ranking: it is a note beside it.
 */
public final class UsualJudgment {

    private UsualJudgment() {}

    /**
     * The score of a theme.
     *
     * @throws IllegalStateException when no mention was given
     */
    public static Score score(MentionCounts counts) {
        Mention median = counts.median();
        return new Score(median, counts.above() - counts.below(), counts.count(median));
    }

    /**
     * The neighbours of a ranking that the usual judgment would put the other way round, from the top. When there are
     * none, it puts no two themes the other way round, neighbours or not.
     */
    public static List<Reversal> reversals(Ranking ranking) {
        List<Reversal> reversals = new ArrayList<>();
        for (int i = 1; i < ranking.ranked().size(); i++) {
            RankedTheme upper = ranking.ranked().get(i - 1);
            RankedTheme lower = ranking.ranked().get(i);
            if (score(upper.counts()).compareTo(score(lower.counts())) < 0) {
                reversals.add(new Reversal(upper.theme(), lower.theme()));
            }
        }
        return List.copyOf(reversals);
    }

    /**
     * Two neighbours whose order depends on the rule.
     *
     * @param upper the theme that the majority judgment puts first
     * @param lower the theme that the usual judgment would put first
     */
    public record Reversal(UUID upper, UUID lower) {}

    /**
     * A score, kept in whole numbers so that equal scores are equal. It is above the level of the median less one half,
     * and at most that level plus one half, so that scores with different medians never meet.
     *
     * @param median the majority mention
     * @param surplus the judges above the median less the judges below it
     * @param atMedian the judges at the median, at least 1
     */
    public record Score(Mention median, int surplus, int atMedian) implements Comparable<Score> {

        /**
         * Checks the score.
         *
         * @throws IllegalArgumentException when nobody is at the median, or when the surplus does not leave the median
         *     in the middle
         */
        public Score {
            if (atMedian < 1 || surplus > atMedian || surplus <= -atMedian) {
                throw new IllegalArgumentException(
                        "No median has " + atMedian + " judges at it and a surplus of " + surplus);
            }
        }

        /** The score as a number, for display, from more than -0.5 to 6.5. */
        public double value() {
            return median.level() + surplus / (2.0 * atMedian);
        }

        /** The better score is the greater one. Equal values compare as 0 even when they come from other numbers. */
        @Override
        public int compareTo(Score other) {
            if (median != other.median) {
                return Integer.compare(median.level(), other.median.level());
            }
            return Long.compare((long) surplus * other.atMedian, (long) other.surplus * atMedian);
        }
    }
}
