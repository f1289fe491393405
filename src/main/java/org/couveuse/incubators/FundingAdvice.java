package org.couveuse.incubators;

/** What a co-chair says of a request for funds. */
public enum FundingAdvice {
    /** Recommended. */
    FAVOURABLE,
    /** Recommended under conditions. */
    CONDITIONAL,
    /** Not recommended. */
    UNFAVOURABLE
}
