package org.couveuse.themes;

/** Who has the need, whoever wrote it down. */
public enum NeedOrigin {
    /** Citizens. */
    CITIZENS,
    /** Employees. */
    EMPLOYEES,
    /** Managers. */
    MANAGERS,
    /** Leaders who sit on a forum. */
    FORUM,
    /** Those who watch and study. */
    RESEARCH
}
