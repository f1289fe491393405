package org.couveuse.themes;

/** What the chair decides when too few members voted. */
public enum QuorumDecision {
    /** Members have more time, once. */
    EXTEND,
    /** The ballots there are shall do. */
    GO_ON,
    /** The same themes are put to a new round. */
    RESTART,
    /** The round ends without a decision. */
    CANCEL
}
