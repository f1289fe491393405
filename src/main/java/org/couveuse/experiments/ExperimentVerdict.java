package org.couveuse.experiments;

/** What should follow from an experiment. */
public enum ExperimentVerdict {
    /** Share it with others. */
    ADOPT,
    /** Try again, with what was learned. */
    ADAPT,
    /** Give it up and publish the lessons. */
    ABANDON
}
