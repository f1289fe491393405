package org.couveuse.notices;

/** Where a mail stands. */
public enum MailState {
    /** Waits to be sent. */
    QUEUED,
    /** Handed to the mail server; its text is erased. */
    SENT,
    /** Could not be handed over; will be tried again. */
    FAILED,
    /** Tried long enough; an administrator may try again. */
    GIVEN_UP,
    /** There is no mail server: the mail stays here to be read. */
    KEPT,
    /** Waits for the one mail of the day its reader asked for. */
    HELD,
    /** Went into the one mail of a day; its text is erased. */
    GATHERED
}
