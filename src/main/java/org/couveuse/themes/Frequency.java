package org.couveuse.themes;

/** How often the problem behind a need is met. */
public enum Frequency {
    /** Every day. */
    DAILY,
    /** Every week. */
    WEEKLY,
    /** Every month. */
    MONTHLY,
    /** A few times a year or less. */
    SELDOM
}
