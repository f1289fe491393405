package org.couveuse.themes;

/**
 * What one member answered about one theme: a mention, an abstention or a recusal. A member who answered nothing has no
 * judgment at all, see {@link Ballot}.
 */
public sealed interface Judgment {

    /** The member takes part and prefers not to give a mention. */
    Judgment ABSTAINED = Withheld.ABSTAINED;

    /** The member stays out of this theme, for instance because of a conflict of interest. */
    Judgment RECUSED = Withheld.RECUSED;

    /** The judgment that gives this mention. */
    static Judgment of(Mention mention) {
        return new Given(mention);
    }

    /**
     * A mention was given; the only judgment that enters the counts.
     *
     * @param mention the mention
     */
    record Given(Mention mention) implements Judgment {}

    /** No mention was given, and the member said so. */
    enum Withheld implements Judgment {
        /** See {@link Judgment#ABSTAINED}. */
        ABSTAINED,
        /** See {@link Judgment#RECUSED}. */
        RECUSED
    }
}
