package org.couveuse.incubators;

/** What the agency decides at the end of a mandate. */
public enum TermDecision {
    /** A longer term, once. */
    EXTEND,
    /** What there is goes to sharing. */
    SHARE,
    /** Closed with its lessons. */
    CLOSE
}
