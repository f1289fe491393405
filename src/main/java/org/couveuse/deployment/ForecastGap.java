package org.couveuse.deployment;

/** Why a campaign's adoptions are not forecast. */
public enum ForecastGap {
    /** The campaign has not begun, has ended, or its last day has passed. */
    NOT_RUNNING,
    /** Whoever can adopt has adopted. */
    EVERYBODY,
    /** Too few complete weeks since the first adoption, or too few adoptions. */
    TOO_LITTLE,
    /** What was seen follows no curve whose end could be told. */
    NO_CURVE
}
