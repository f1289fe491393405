package org.couveuse.themes;

/** Where a theme stands. */
public enum ThemeState {
    /** Waits for a round. */
    CANDIDATE,
    /** Members are judging it. */
    IN_ROUND,
    /** A round retained it: an incubator forms around it. */
    RETAINED,
    /** A round did not retain it; it may come back in another. */
    NOT_RETAINED,
    /** No need is left in it. */
    WITHDRAWN;

    /** Whether a round may take it up. */
    public boolean eligible() {
        return this == CANDIDATE || this == NOT_RETAINED;
    }

    /** Whether needs may still join it: not while members judge it, for who proposed it is recused. */
    public boolean open() {
        return this == CANDIDATE || this == NOT_RETAINED || this == RETAINED;
    }
}
