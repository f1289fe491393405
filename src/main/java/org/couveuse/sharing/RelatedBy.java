package org.couveuse.sharing;

/** Why a solution is shown beside another, the strongest reason first. */
public enum RelatedBy {
    /** Their themes serve the same objective. */
    OBJECTIVE(4),
    /** They come from the same theme. */
    THEME(3),
    /** The same organisations have taken both. */
    ADOPTERS(2),
    /** Their titles share words. */
    WORDS(1);

    private final int weight;

    RelatedBy(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }
}
