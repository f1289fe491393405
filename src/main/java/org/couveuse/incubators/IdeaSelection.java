package org.couveuse.incubators;

/** How a call ends. */
public enum IdeaSelection {
    /** Ideas are selected for trial. */
    SELECTED,
    /** The call is opened anew. */
    NEW_CALL,
    /** No idea is selected. */
    NONE
}
