package org.couveuse.themes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Ranks themes by majority judgment (Michel Balinski and Rida Laraki, <i>Majority Judgment: Measuring, Ranking, and
 * Electing</i>, MIT Press 2010).
 *
 * <p>The theme with the better majority mention comes first. Between equal majority mentions, one such mention is taken
 * away from each theme and the new majority mentions are compared, again and again until they differ. Themes that never
 * differ are equal.
 *
 * <p>Recusals leave themes with different numbers of judges. Each theme is then held to have as many judges as the
 * least common multiple of both numbers, every mention being repeated as often as needed: repeating all mentions alike
 * does not change what they say, and the comparison stays in whole numbers.
 */
public final class MajorityJudgment {

    private MajorityJudgment() {}

    /**
     * Counts the ballots and ranks the themes.
     *
     * @param themes the themes put to the vote
     * @param ballots at most one for each voter, see {@link Tally#count}
     * @param quorum how many judges a theme needs, at least 0
     * @throws IllegalArgumentException when the ballots are refused by {@link Tally#count} or the quorum is negative
     */
    public static Ranking rank(Set<UUID> themes, Collection<Ballot> ballots, int quorum) {
        return rank(Tally.count(themes, ballots), quorum);
    }

    /**
     * Ranks counted themes. Equal themes share a rank and the next rank skips; themes without a judge are set apart.
     *
     * @param tallies one for each theme, in any order
     * @param quorum how many judges a theme needs, at least 0; only members who gave a mention count
     * @throws IllegalArgumentException when a theme is there twice or the quorum is negative
     */
    public static Ranking rank(Collection<ThemeTally> tallies, int quorum) {
        if (quorum < 0) {
            throw new IllegalArgumentException("The quorum cannot be negative: " + quorum);
        }
        Set<UUID> themes = new HashSet<>();
        List<ThemeTally> judged = new ArrayList<>();
        List<ThemeTally> unjudged = new ArrayList<>();
        for (ThemeTally tally : tallies) {
            if (!themes.add(tally.theme())) {
                throw new IllegalArgumentException("Two tallies for the theme " + tally.theme());
            }
            (tally.counts().isEmpty() ? unjudged : judged).add(tally);
        }
        Comparator<ThemeTally> byId = Comparator.comparing(ThemeTally::theme, Tally.BY_ID);
        Comparator<ThemeTally> bestFirst = (a, b) -> compare(b.counts(), a.counts());
        judged.sort(bestFirst.thenComparing(byId));
        unjudged.sort(byId);

        List<RankedTheme> ranked = new ArrayList<>();
        int rank = 1;
        for (int i = 0; i < judged.size(); i++) {
            ThemeTally tally = judged.get(i);
            if (i > 0 && bestFirst.compare(judged.get(i - 1), tally) != 0) {
                rank = i + 1;
            }
            ranked.add(new RankedTheme(rank, tally, tally.judges() >= quorum));
        }
        return new Ranking(quorum, ranked, unjudged);
    }

    /**
     * Compares what two themes received: positive when the first is better, negative when the second is, 0 when the
     * majority judgment cannot tell them apart, which is so exactly when their shares are the same.
     *
     * <p>Taking majority mentions away one by one visits the sorted mentions from the middle outwards, on each step
     * first downwards, then upwards. So both halves are walked from the middle, mentions that are equal on both sides
     * at once: at most a few dozen steps, however many judges there are. The counts are doubled besides the least
     * common multiple, so that the middle always falls between two judges.
     *
     * @throws IllegalArgumentException when one of them has no judge: such a theme cannot be compared
     */
    public static int compare(MentionCounts first, MentionCounts second) {
        if (first.isEmpty() || second.isEmpty()) {
            throw new IllegalArgumentException("A theme without a judge cannot be compared");
        }
        // Totals are below 2^31, so their least common multiple is below 2^62 and its double fits in a long.
        long divisor = gcd(first.total(), second.total());
        long timesFirst = second.total() / divisor;
        long timesSecond = first.total() / divisor;
        long half = first.total() * timesFirst;

        Half firstLow = new Half(first, timesFirst, half, -1);
        Half firstHigh = new Half(first, timesFirst, half, +1);
        Half secondLow = new Half(second, timesSecond, half, -1);
        Half secondHigh = new Half(second, timesSecond, half, +1);
        long walked = 0;
        while (walked < half) {
            if (firstLow.level != secondLow.level) {
                return Integer.compare(firstLow.level, secondLow.level);
            }
            if (firstHigh.level != secondHigh.level) {
                return Integer.compare(firstHigh.level, secondHigh.level);
            }
            long step = Math.min(Math.min(firstLow.left, firstHigh.left), Math.min(secondLow.left, secondHigh.left));
            walked += step;
            for (Half side : List.of(firstLow, firstHigh, secondLow, secondHigh)) {
                side.walk(step);
            }
        }
        return 0;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** One half of the sorted mentions of a theme, walked from the middle outwards. */
    private static final class Half {
        private final MentionCounts counts;
        private final long times;
        private final int outwards;
        /** The level of the mention we are at. */
        private int level;
        /** How many mentions of this level are left before the next one. */
        private long left;

        Half(MentionCounts counts, long times, long half, int outwards) {
            this.counts = counts;
            this.times = times;
            this.outwards = outwards;
            // From the outer end inwards, until the half is full: that is the mention at the middle.
            level = outwards < 0 ? 0 : Mention.COUNT - 1;
            long outside = 0;
            while (outside + scaled(level) < half) {
                outside += scaled(level);
                level -= outwards;
            }
            left = half - outside;
        }

        private long scaled(int atLevel) {
            return 2 * times * counts.worstToBest().get(atLevel);
        }

        private void walk(long step) {
            left -= step;
            while (left == 0 && level + outwards >= 0 && level + outwards < Mention.COUNT) {
                level += outwards;
                left = scaled(level);
            }
        }
    }
}
