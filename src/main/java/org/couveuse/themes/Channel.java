package org.couveuse.themes;

/** By which door a need came in. */
public enum Channel {
    /** A citizen, with or without an account. */
    CITIZEN,
    /** An advisory group of managers, employees or citizens. */
    ADVISORY_GROUP,
    /** A concern of a leaders' forum, which is answered within a set delay. */
    FORUM_CONCERN,
    /** An innovation cell, with ideas found elsewhere. */
    INNOVATION_CELL,
    /** An observatory's watch. */
    OBSERVATORY,
    /** A research chair. */
    RESEARCH_CHAIR,
    /** A file of needs gathered elsewhere. */
    IMPORT
}
