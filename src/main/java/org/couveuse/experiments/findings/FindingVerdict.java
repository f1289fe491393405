package org.couveuse.experiments.findings;

/** What the locked rule says of a change. */
public enum FindingVerdict {
    /** The gain the rule asks for is shown. */
    POSITIVE,
    /** The gain is surely less than the acceptable minimum, and no harm is shown. */
    NEUTRAL,
    /** It surely got worse, or an accepted limit is surely crossed. */
    NEGATIVE,
    /** The figures allow too many readings to conclude. */
    INCONCLUSIVE
}
