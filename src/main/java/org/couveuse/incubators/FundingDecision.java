package org.couveuse.incubators;

/** What the members decided on a request for funds. */
public enum FundingDecision {
    /** Granted. */
    APPROVE,
    /** Refused. */
    REFUSE
}
