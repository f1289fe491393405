package org.couveuse.incubators;

/** Where a call for ideas stands. */
public enum CallState {
    /** The lead prepares it. */
    PREPARED,
    /** Ideas come in. */
    OPEN,
    /** Ideas are evaluated. */
    EVALUATING,
    /** The lead selects. */
    SELECTING,
    /** The agency confirms. */
    CONFIRMING,
    /** Its selection is confirmed, or the search ended. */
    CLOSED
}
