package org.couveuse.experiments.findings;

/** How a change and its interval were worked out. */
public enum FindingMethod {
    /** Difference of two means, {@link Means}. */
    WELCH,
    /** Mean against a baseline that is one number, {@link Means}. */
    ONE_MEAN,
    /** Shift between two groups by ranks, {@link Ranks}. */
    RANKS,
    /** Shift from a baseline that is one number, by signed ranks, {@link Ranks}. */
    SIGNED_RANKS,
    /** Difference of two proportions, {@link Shares}. */
    NEWCOMBE,
    /** Proportion against a baseline that is one number, {@link Shares}. */
    WILSON,
    /** Series before and after with their trends, {@link Segments}. */
    SEGMENTS,
    /** Differences day by day between places that began and places that wait, {@link Staggered}. */
    STEPS,
    /** Difference between two groups less that from before the start, {@link Differences}. */
    DIFFERENCES,
    /** No comparison: the level is described and nothing more. */
    DESCRIPTION
}
