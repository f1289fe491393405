package org.couveuse.deployment;

/** What the agency says of a proposed wave. */
public enum WaveReview {
    CONFIRM,
    SEND_BACK
}
