package org.couveuse.experiments.findings;

/** When a figure was measured. */
public enum MeasuredPeriod {
    /** Before the trial began. */
    BEFORE,
    /** While the change was tried. */
    DURING
}
