package org.couveuse.deployment;

/** Where a campaign stands. */
public enum CampaignState {
    /** The agency describes it. */
    PREPARATION,
    /** Its readiness and its plan are being approved. */
    APPROVAL,
    /** Signed twice: its waves go out. */
    RUNNING,
    /** Its results are being written up. */
    CLOSING,
    /** Its figures are frozen. */
    CLOSED,
    /** Stopped with a reason. */
    CANCELLED
}
