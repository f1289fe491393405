package org.couveuse.themes;

/** Who chairs a round. */
public enum ChairState {
    /** The forum's chair. */
    CHAIR,
    /** Nobody yet: the chair proposed a candidate theme or declared a conflict. */
    CONFLICT,
    /** A member the agency designated. */
    DESIGNATED
}
