package org.couveuse.themes;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How many times each of the seven mentions was given to one theme.
 *
 * <p>Only members who gave a mention are in these counts: abstentions, recusals and missing answers are not mentions,
 * least of all the worst one. The questions that make no sense without a judge ({@link #median()} and those that
 * depend on it) are refused on empty counts, so that «sans jugement» can never be mistaken for a bad judgment.
 *
 * @param worstToBest seven counts in the order of {@link Mention#level()}, none negative, together at most
 *     {@link Integer#MAX_VALUE}; that bound is what lets {@link MajorityJudgment} compare exactly in {@code long}
 */
public record MentionCounts(List<Integer> worstToBest) {

    /** No mention at all. */
    public static final MentionCounts NONE = new MentionCounts(Collections.nCopies(Mention.COUNT, 0));

    /**
     * Checks the counts and copies them.
     *
     * @throws IllegalArgumentException when there are not seven counts, when one is negative or when their sum is
     *     beyond {@link Integer#MAX_VALUE}
     */
    public MentionCounts {
        worstToBest = List.copyOf(worstToBest);
        if (worstToBest.size() != Mention.COUNT) {
            throw new IllegalArgumentException("Seven counts are needed, not " + worstToBest.size());
        }
        long total = 0;
        for (int count : worstToBest) {
            if (count < 0) {
                throw new IllegalArgumentException("A count cannot be negative: " + worstToBest);
            }
            total += count;
        }
        if (total > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("Too many mentions: " + total);
        }
    }

    /**
     * Counts written out from the worst mention to the best.
     *
     * @param worstToBest seven counts, under the same conditions as the record itself
     */
    public static MentionCounts of(int... worstToBest) {
        return new MentionCounts(Arrays.stream(worstToBest).boxed().toList());
    }

    /** How many times this mention was given. */
    public int count(Mention mention) {
        return worstToBest.get(mention.level());
    }

    /** How many mentions were given in all, that is, how many members judged. */
    public int total() {
        return worstToBest.stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether no mention at all was given («sans jugement»). */
    public boolean isEmpty() {
        return total() == 0;
    }

    /**
     * The majority mention: the best mention that more than half of the judges gave or exceeded. It is the median, and
     * the lower of the two middle mentions when the number of judges is even (Balinski and Laraki, <i>Majority
     * Judgment</i>, MIT Press 2010).
     *
     * @throws IllegalStateException when no mention was given
     */
    public Mention median() {
        // The lower middle of n sorted mentions is the ceil(n/2)-th one; written so that n + 1 cannot overflow.
        int total = total();
        int middle = total / 2 + total % 2;
        int reached = 0;
        for (Mention mention : Mention.values()) {
            reached += count(mention);
            if (reached >= middle && reached > 0) {
                return mention;
            }
        }
        throw new IllegalStateException("A theme without a judge has no majority mention");
    }

    /**
     * The p of the majority gauge: how many judges gave a mention above the {@link #median()}, from 0 to half of the
     * judges.
     *
     * @throws IllegalStateException when no mention was given
     */
    public int above() {
        int median = median().level();
        return sum(median + 1, Mention.COUNT);
    }

    /**
     * The q of the majority gauge: how many judges gave a mention below the {@link #median()}, from 0 to less than
     * half of the judges.
     *
     * @throws IllegalStateException when no mention was given
     */
    public int below() {
        return sum(0, median().level());
    }

    /**
     * The sign of the majority gauge: {@code true} for «+» (more judges above the median than below), {@code false}
     * for «−».
     *
     * @throws IllegalStateException when no mention was given
     */
    public boolean leansUp() {
        return above() > below();
    }

    /**
     * The part of the judges who gave this mention, from 0 to 1. It is for drawing the profile of a theme; rankings
     * are made from the counts, which are exact.
     *
     * @throws IllegalStateException when no mention was given
     */
    public double share(Mention mention) {
        if (isEmpty()) {
            throw new IllegalStateException("A theme without a judge has no shares");
        }
        return (double) count(mention) / total();
    }

    private int sum(int fromLevel, int toLevel) {
        return worstToBest.subList(fromLevel, toLevel).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
