package org.couveuse.experiments.findings;

/** What a change must show to be called positive; chosen with the card, before any figure is known. */
public enum DecisionBasis {
    /** The whole interval is on the good side of no change. */
    IMPROVEMENT,
    /** The whole interval is at or beyond the gain that leads from the baseline to the acceptable minimum. */
    MINIMUM,
    /** The whole interval is on the good side of no change, and the change itself leads to the target. */
    TARGET
}
