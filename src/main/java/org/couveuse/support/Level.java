package org.couveuse.support;

/** Where a blocker is being dealt with; it climbs when it is not solved in time. */
public enum Level {
    /** Those who do the work. */
    OPERATIONAL,
    /** The central agency. */
    TACTICAL,
    /** The forum's chair. */
    STRATEGIC;

    /** The level above; the last stays. */
    public Level above() {
        return this == OPERATIONAL ? TACTICAL : STRATEGIC;
    }
}
