package org.couveuse.themes.analysis;

import org.couveuse.themes.Mention;

/**
 * The order of {@link org.couveuse.themes.MajorityJudgment#compare} on plain counts, for the loops that ask it millions
 * of times: from the middle outwards on the product of both totals, which a long holds for a thousand members.
 */
final class MentionOrder {

    private MentionOrder() {}

    /** Positive when the first is better, negative when the second is, 0 when their shares are the same. */
    static int compare(int[] first, int[] second) {
        long total = total(first);
        long otherTotal = total(second);
        long half = total * otherTotal;
        long walked = 0;
        while (walked < half) {
            int low = levelAt(first, 2 * otherTotal, half - walked);
            int otherLow = levelAt(second, 2 * total, half - walked);
            if (low != otherLow) {
                return Integer.compare(low, otherLow);
            }
            int high = levelAt(first, 2 * otherTotal, half + walked + 1);
            int otherHigh = levelAt(second, 2 * total, half + walked + 1);
            if (high != otherHigh) {
                return Integer.compare(high, otherHigh);
            }
            long down = half - Math.max(below(first, 2 * otherTotal, low), below(second, 2 * total, low));
            long up = Math.min(below(first, 2 * otherTotal, high + 1), below(second, 2 * total, high + 1)) - half;
            walked = Math.min(down, up);
        }
        return 0;
    }

    private static long total(int[] counts) {
        return below(counts, 1, Mention.COUNT);
    }

    private static long below(int[] counts, long times, int level) {
        long sum = 0;
        for (int i = 0; i < level; i++) {
            sum += counts[i];
        }
        return times * sum;
    }

    /** The level of the so-manieth mention, counted from 1 at the worst. */
    private static int levelAt(int[] counts, long times, long place) {
        int level = 0;
        long reached = times * counts[0];
        while (reached < place) {
            level++;
            reached += times * counts[level];
        }
        return level;
    }
}
