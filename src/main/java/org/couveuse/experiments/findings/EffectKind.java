package org.couveuse.experiments.findings;

/** How the size of an effect is told so that indicators of different units can be compared. */
public enum EffectKind {
    /** Difference in standard deviations, corrected for few figures. */
    HEDGES_G,
    /** How much more often a figure of one group is above than below one of the other, from -1 to 1. */
    CLIFF_DELTA,
    /** The same for figures against one number: share of the ranks above less share below. */
    RANK_BISERIAL,
    /** How many people it takes for one more, or one less, to be concerned. */
    NUMBER_NEEDED,
    /** Change as a share of the level that the trend alone would have led to. */
    RELATIVE
}
