package org.couveuse.themes;

import java.util.Optional;

/**
 * How the majority judgment put one theme before another of the same majority mention, for those who follow it by hand.
 *
 * @param judges the number of judges both are brought to: the least common multiple of theirs
 * @param removed how many majority mentions were taken away from each before they differed
 * @param upper the next majority mention of the theme that comes first
 * @param lower that of the other
 */
record TieBreak(long judges, long removed, Mention upper, Mention lower) {

    /** Where two themes first differ; nothing when they are equal. Refuses a theme without a judge. */
    static Optional<TieBreak> between(MentionCounts upper, MentionCounts lower) {
        if (MajorityJudgment.compare(upper, lower) == 0) {
            return Optional.empty();
        }
        long judges = (long) upper.total() / gcd(upper.total(), lower.total()) * lower.total();
        var first = new Remaining(upper, judges / upper.total(), judges);
        var second = new Remaining(lower, judges / lower.total(), judges);
        long removed = 0;
        while (true) {
            int one = first.take();
            int other = second.take();
            if (one != other) {
                return Optional.of(new TieBreak(judges, removed, Mention.ofLevel(one), Mention.ofLevel(other)));
            }
            removed++;
        }
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** Sorted mentions of a theme, from which the majority mention is taken again and again. */
    private static final class Remaining {

        private final MentionCounts counts;
        private final long times;
        /** How many are left on either side of those taken. */
        private long below;

        private long above;
        private int belowLevel;
        private long belowLeft;
        private int aboveLevel;
        private long aboveLeft;

        Remaining(MentionCounts counts, long times, long judges) {
            this.counts = counts;
            this.times = times;
            this.below = judges - judges / 2;
            this.above = judges / 2;
            long outside = 0;
            while (outside + scaled(belowLevel) < below) {
                outside += scaled(belowLevel);
                belowLevel++;
            }
            belowLeft = below - outside;
            aboveLevel = belowLevel;
            aboveLeft = scaled(belowLevel) - belowLeft;
        }

        /** Takes the lower one of the middle, and says which it was. */
        int take() {
            if (below >= above) {
                while (belowLeft == 0) {
                    belowLevel--;
                    belowLeft = scaled(belowLevel);
                }
                below--;
                belowLeft--;
                return belowLevel;
            }
            while (aboveLeft == 0) {
                aboveLevel++;
                aboveLeft = scaled(aboveLevel);
            }
            above--;
            aboveLeft--;
            return aboveLevel;
        }

        private long scaled(int level) {
            return times * counts.worstToBest().get(level);
        }
    }
}
