package org.couveuse.sharing;

/** What the publishing officer decides. */
public enum Publication {
    /** Into the catalogue. */
    PUBLISH,
    /** Back to the team. */
    REVISE
}
