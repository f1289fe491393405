package org.couveuse.incubators;

/** What the agency answers to a charter. */
public enum CharterReview {
    /** Approved. */
    APPROVE,
    /** Sent back with comments. */
    REVISE
}
