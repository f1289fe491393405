package org.couveuse.incubators;

/** What a line of a budget pays for. */
public enum BudgetKind {
    /** Experiments in the field. */
    EXPERIMENT,
    /** Replacing people who are released. */
    RELEASE_TIME,
    /** Outside expertise. */
    EXPERTISE,
    /** Material and tools. */
    MATERIAL,
    /** Travel and meetings. */
    TRAVEL,
    /** Something else. */
    OTHER
}
