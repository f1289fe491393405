package org.couveuse.incubators;

/** What the agency answers to a selection. */
public enum SelectionReview {
    /** Confirmed. */
    CONFIRM,
    /** Sent back. */
    REVISE
}
