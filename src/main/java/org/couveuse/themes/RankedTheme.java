package org.couveuse.themes;

import java.util.UUID;

/**
 * A theme with its place in a {@link Ranking}.
 *
 * <p>The majority mention and the gauge are worked out from the counts rather than kept beside them, so that they can
 * never contradict them.
 *
 * @param rank from 1; equal themes share a rank and the next one skips (1, 2, 2, 4)
 * @param tally what came out of the ballots, with at least one judge
 * @param quorumReached whether enough members judged the theme; a theme below the quorum is ranked all the same, what
 *     to make of it is for the members to decide
 */
public record RankedTheme(int rank, ThemeTally tally, boolean quorumReached) {

    /**
     * Checks the place.
     *
     * @throws IllegalArgumentException when the rank is below 1 or when nobody judged the theme
     */
    public RankedTheme {
        if (rank < 1) {
            throw new IllegalArgumentException("A rank starts at 1, not " + rank);
        }
        if (tally.counts().isEmpty()) {
            throw new IllegalArgumentException("A theme without a judge has no rank: " + tally.theme());
        }
    }

    /** The theme. */
    public UUID theme() {
        return tally.theme();
    }

    /** The mentions given. */
    public MentionCounts counts() {
        return tally.counts();
    }

    /** The majority mention, see {@link MentionCounts#median()}. */
    public Mention majority() {
        return counts().median();
    }

    /** How many judges gave more than the majority mention. */
    public int above() {
        return counts().above();
    }

    /** How many judges gave less than the majority mention. */
    public int below() {
        return counts().below();
    }

    /** How many members gave a mention, at least 1. */
    public int judges() {
        return tally.judges();
    }

    /** How many members abstained. */
    public int abstentions() {
        return tally.abstentions();
    }

    /** How many members were recused. */
    public int recusals() {
        return tally.recusals();
    }
}
