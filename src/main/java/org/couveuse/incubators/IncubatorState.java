package org.couveuse.incubators;

/** Where an incubator as a whole stands; its stage says more. */
public enum IncubatorState {
    /** Its team, charter and budget are being put together. */
    FORMING,
    /** Its mandate runs. */
    AT_WORK,
    /** Its solution is shared and being deployed. */
    DEPLOYING,
    /** Its campaign is over. */
    DEPLOYED,
    /** Closed with its lessons, by decision. */
    CLOSED,
    /** Cancelled by the agency, with a reason; its lessons are kept. */
    CANCELLED
}
