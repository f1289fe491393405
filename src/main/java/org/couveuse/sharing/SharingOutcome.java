package org.couveuse.sharing;

/** How sharing ended, for the cycle that called it. */
public enum SharingOutcome {
    /** The solution is in the catalogue. */
    PUBLISHED
}
