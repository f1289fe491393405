package org.couveuse.sharing;

/** How other organisations get a solution. */
public enum SolutionOffer {
    /** They do it themselves, with the toolkit. */
    TOOLKIT,
    /** The agency installs it, within its capacity and calendar. */
    TURNKEY,
    /** Each organisation chooses. */
    BOTH
}
