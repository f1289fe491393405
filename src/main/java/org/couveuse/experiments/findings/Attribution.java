package org.couveuse.experiments.findings;

/** How far a change can be put down to what was tried. */
public enum Attribution {
    /** Chance decided who tried it: other reasons are unlikely. */
    DRAWN,
    /** Another group was measured at the same time: what hit both is taken away. */
    COMPARED,
    /** Another group too, and what set it apart before the start was taken away. */
    DIFFERENCED,
    /** The trend from before was carried on: what changes slowly is taken away. */
    TREND,
    /** Before and after only: whatever else happened meanwhile counts too. */
    BEFORE_AFTER,
    /** No comparison: nothing can be said of causes. */
    NONE
}
