package org.couveuse.experiments;

/** On whom a figure was measured. */
public enum MeasuredGroup {
    /** Where the change is tried. */
    TRIAL,
    /** Where nothing changed, or not yet. */
    COMPARISON
}
