package org.couveuse.themes;

/** What the second member says of the deliberation's record. */
public enum Confirmation {
    /** It says what was decided. */
    CONFIRMED,
    /** It goes back to the chair with remarks. */
    SENT_BACK
}
