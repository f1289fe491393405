package org.couveuse.experiments;

/** What the incubation cycle is told of an experiment at its end. */
public enum ExperimentOutcome {
    /** There is something to share. */
    ADOPT,
    /** There is nothing to share but lessons. */
    ABANDON
}
