package org.couveuse.experiments.findings;

/** Where a level stands against a bound. */
public enum Standing {
    /** The whole interval is on the good side, the bound included. */
    SURE,
    /** The level is, but the interval reaches beyond the bound. */
    LIKELY,
    /** The level is not, but the interval reaches the bound. */
    UNLIKELY,
    /** The whole interval is on the bad side. */
    MISSED,
    /** Nothing was measured. */
    UNKNOWN
}
