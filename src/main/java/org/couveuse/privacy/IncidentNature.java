package org.couveuse.privacy;

/** What happened to personal information. */
public enum IncidentNature {
    /** Somebody saw it who may not. */
    ACCESS,
    /** It was used for what it may not. */
    USE,
    /** It was given to somebody who may not have it. */
    DISCLOSURE,
    /** It was lost. */
    LOSS,
    /** Its protection failed in another way. */
    OTHER
}
