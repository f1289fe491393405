package org.couveuse.incubators;

/** What the agency answers to the next step. */
public enum NextReview {
    /** Confirmed. */
    CONFIRM,
    /** Sent back. */
    REVISE
}
