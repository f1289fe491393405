package org.couveuse.incubators;

/** How often a team meets. */
public enum MeetingRhythm {
    /** Each week. */
    WEEKLY,
    /** A few minutes each day. */
    DAILY,
    /** Each second week. */
    FORTNIGHTLY,
    /** Each month. */
    MONTHLY
}
