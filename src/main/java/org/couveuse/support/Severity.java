package org.couveuse.support;

/** How much a blocker holds up; with the level it decides the delay (table {@code blockerDelay}). */
public enum Severity {
    /** Work goes on, more slowly. */
    MINOR,
    /** Part of the work waits. */
    MAJOR,
    /** Nothing goes on. */
    BLOCKING
}
