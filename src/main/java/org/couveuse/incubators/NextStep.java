package org.couveuse.incubators;

/** What a team that has adopted nothing does next. */
public enum NextStep {
    /** Calls for new ideas. */
    IDEAS,
    /** Tries retained ideas again. */
    EXPERIMENT,
    /** Closes with its lessons. */
    CLOSE
}
