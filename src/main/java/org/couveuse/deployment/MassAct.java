package org.couveuse.deployment;

/** What the agency does for many organisations at once. */
public enum MassAct {
    /** Writes to those from whom something is awaited. */
    REMIND,
    /** Gives them until a later day: to answer, to report, to be asked again. */
    POSTPONE,
    /** Withdraws the invitation of those that have not begun. */
    CLOSE
}
