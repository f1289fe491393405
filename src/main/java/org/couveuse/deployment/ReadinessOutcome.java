package org.couveuse.deployment;

/** What an organisation concludes from looking at what it takes. */
public enum ReadinessOutcome {
    READY,
    POSTPONE,
    DECLINE
}
