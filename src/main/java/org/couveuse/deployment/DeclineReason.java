package org.couveuse.deployment;

/** Why an organisation does not take a solution. */
public enum DeclineReason {
    EQUIPPED,
    NO_CAPACITY,
    NOT_RELEVANT,
    INCOMPATIBLE,
    OTHER
}
