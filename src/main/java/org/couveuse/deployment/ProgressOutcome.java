package org.couveuse.deployment;

/** What an organisation says of its adoption. */
public enum ProgressOutcome {
    /** It goes on. */
    CONTINUE,
    /** The solution is in use. */
    DONE,
    /** It gives up, and says why. */
    DECLINE
}
