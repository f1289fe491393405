package org.couveuse.incubators;

/** A part of a charter, to say which is to be revised. */
public enum CharterPart {
    /** The mandate. */
    MANDATE,
    /** The deliverables. */
    DELIVERABLES,
    /** The duration. */
    DURATION,
    /** The rhythm of meetings. */
    MEETINGS,
    /** The methods. */
    METHODS,
    /** The budget. */
    BUDGET,
    /** The risks. */
    RISKS,
    /** The rules of the team. */
    TEAM_RULES
}
