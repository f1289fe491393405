package org.couveuse.deployment;

/** What an organisation did to a solution so that it fits. */
public enum AdaptationKind {
    /** Something was added. */
    ADDED,
    /** Something was left out. */
    LEFT_OUT,
    /** Something is done otherwise. */
    CHANGED,
    /** Done in another order or rhythm. */
    REORDERED,
    /** Words, forms or tools were made the organisation's own. */
    TAILORED
}
