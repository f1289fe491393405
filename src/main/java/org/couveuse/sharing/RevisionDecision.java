package org.couveuse.sharing;

/** What is done with what organisations said of a toolkit. */
public enum RevisionDecision {
    /** Its parts are written anew. */
    REVISE,
    /** The version in force stays. */
    KEEP
}
