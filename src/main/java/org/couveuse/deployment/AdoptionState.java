package org.couveuse.deployment;

/** Where one organisation stands with a solution. */
public enum AdoptionState {
    /** Asked; has not answered. */
    INVITED,
    /** Accepted and has what it takes. */
    READY,
    /** Its steps have dates. */
    PLANNED,
    /** It reports. */
    IN_PROGRESS,
    /** It says that the solution is in use. */
    ADOPTED,
    /** The agency saw it in use. */
    CONFIRMED,
    /** Will be asked again at a date it chose. */
    POSTPONED,
    /** Does not take it, and said why. */
    DECLINED
}
