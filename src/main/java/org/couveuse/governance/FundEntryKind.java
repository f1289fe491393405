package org.couveuse.governance;

/** Why a fund's balance changed. */
public enum FundEntryKind {
    /** What there was at the beginning. */
    OPENING,
    /** What organisations put in. */
    CONTRIBUTION,
    /** Set aside for an incubator's approved budget. */
    RESERVATION,
    /** Set aside no longer. */
    RELEASE,
    /** Spent. */
    EXPENSE
}
