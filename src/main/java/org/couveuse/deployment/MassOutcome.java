package org.couveuse.deployment;

/** What became of one organisation in an act on many. */
public enum MassOutcome {
    /** Its turn has not come. */
    WAITING,
    /** It was done. */
    DONE,
    /** It was left out, for a reason. */
    LEFT_OUT
}
