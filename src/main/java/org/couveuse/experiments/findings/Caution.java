package org.couveuse.experiments.findings;

/** What weakens a finding and must be said with it. */
public enum Caution {
    /** So few figures that the interval is wide or rough. */
    FEW,
    /** Figures lie so lopsided that ranks were used in place of means. */
    SKEWED,
    /** Figures that follow each other resemble each other: the interval is too narrow. */
    FOLLOWING,
    /** The baseline is one number, of which nobody knows how sure it is. */
    FIXED_BASELINE,
    /** Too few figures before or after to tell a change from a trend that was there already. */
    NO_TREND,
    /** The groups were not drawn: they may differ by more than the change. */
    NOT_DRAWN,
    /** Nothing was measured before the start: a difference that was there already is not taken away. */
    NO_BEFORE,
    /** Figures from before the start are not of both groups, or too few to tell how far apart the groups were. */
    BEFORE_UNUSED,
    /** The same people may be in a share more than once. */
    SAME_PEOPLE,
    /** Some figures have no number of observations and were left out. */
    LEFT_OUT
}
