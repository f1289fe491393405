package org.couveuse.deployment;

/** Where a wave stands. */
public enum WaveState {
    /** Waits for its date or for the earlier waves. */
    PLANNED,
    /** The lead chose its organisations. */
    PROPOSED,
    /** The agency confirmed it. */
    CONFIRMED,
    /** Its organisations are being invited, batch after batch. */
    INVITING,
    /** All its organisations are invited. */
    STARTED,
    /** Given up; nobody is invited. */
    ABANDONED
}
