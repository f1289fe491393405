package org.couveuse.themes;

import org.jspecify.annotations.Nullable;

/** What a member may answer about a theme: the seven mentions, best first, or none. */
public enum BallotChoice {
    EXCELLENT(Mention.EXCELLENT),
    VERY_GOOD(Mention.VERY_GOOD),
    GOOD(Mention.GOOD),
    FAIRLY_GOOD(Mention.FAIRLY_GOOD),
    FAIR(Mention.FAIR),
    INSUFFICIENT(Mention.INSUFFICIENT),
    TO_REJECT(Mention.TO_REJECT),
    /** No mention; it counts as nothing, never as a zero. */
    NO_MENTION(null),
    /** The member stays out of this theme. */
    RECUSED(null);

    private final @Nullable Mention mention;

    BallotChoice(@Nullable Mention mention) {
        this.mention = mention;
    }

    /** The answer as the ranking counts it. */
    public Judgment judgment() {
        if (mention != null) {
            return Judgment.of(mention);
        }
        return this == RECUSED ? Judgment.RECUSED : Judgment.ABSTAINED;
    }
}
