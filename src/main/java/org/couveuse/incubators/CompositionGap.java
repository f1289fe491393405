package org.couveuse.incubators;

/** What a team still misses. */
public enum CompositionGap {
    /** The lead has not joined. */
    LEAD,
    /** Somebody declined; the seat is to be filled or taken out. */
    OPEN_SEAT,
    /** A group has no lead. */
    LEAD_PER_GROUP,
    /** Fewer than three people a group. */
    MEMBERS_PER_GROUP,
    /** More than twelve people a group. */
    GROUPS_TOO_LARGE,
    /** No manager. */
    MANAGER,
    /** Fewer than two employees. */
    EMPLOYEE,
    /** No citizen for a theme that concerns them. */
    CITIZEN,
    /** A single organisation. */
    SECOND_ORGANISATION,
    /** One organisation is more than three quarters of the team. */
    ORGANISATION_BALANCE,
    /** Too few different skills. */
    SKILL_DIVERSITY,
    /** Less than half a person of time a group. */
    TIME_SHARE
}
