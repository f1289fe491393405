package org.couveuse.incubators;

/** How the trial of an idea ended. */
public enum TrialOutcome {
    /** Adopted. */
    ADOPT,
    /** Abandoned, with lessons. */
    ABANDON
}
