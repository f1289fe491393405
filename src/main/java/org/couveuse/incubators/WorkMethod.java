package org.couveuse.incubators;

/** How a team works. */
public enum WorkMethod {
    /** Design thinking. */
    DESIGN_THINKING,
    /** Lean. */
    LEAN,
    /** Agile. */
    AGILE,
    /** Co-design with users. */
    CO_DESIGN,
    /** Behavioural science. */
    BEHAVIOURAL,
    /** Analysis of data. */
    DATA_ANALYSIS
}
