package org.couveuse.experiments.findings;

/** Why no change can be worked out. */
public enum Obstacle {
    /** Nothing was measured yet where the change is tried. */
    NO_MEASURE,
    /** The card says that there is nothing to compare with. */
    NO_COMPARISON,
    /** Nothing was measured in the comparison group. */
    NO_OTHER_GROUP,
    /** Both groups were never measured on the same day. */
    NO_SHARED_DAY,
    /** There are fewer figures than an interval of this confidence needs. */
    TOO_FEW,
    /** All figures are the same: nothing tells how far chance alone moves them. */
    NO_SPREAD,
    /** A share without the number of observations it is taken of. */
    NO_COUNTS,
    /** A share below 0 or above 100 %. */
    NOT_A_SHARE,
    /** A figure is no number. */
    UNREADABLE,
    /** A figure is too large to reckon with. */
    TOO_LARGE
}
