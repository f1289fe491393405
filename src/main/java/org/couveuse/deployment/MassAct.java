package org.couveuse.deployment;

/** What the agency does for many organisations at once. */
public enum MassAct {
    /** Writes to those from whom something is awaited. */
    REMIND,
    /** Invites those that have not answered again on a later day; the others get until then to plan or to report. */
    POSTPONE,
    /** Withdraws the invitation of those that have not begun. */
    CLOSE
}
