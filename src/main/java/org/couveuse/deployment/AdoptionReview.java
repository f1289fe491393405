package org.couveuse.deployment;

/** What the agency says of an adoption said to be done. */
public enum AdoptionReview {
    CONFIRM,
    SEND_BACK
}
