package org.couveuse.people;

/** Where a request for a right stands. */
public enum RightState {
    /** A second person has not answered yet. */
    WAITING,
    /** A second person said yes; the right holds. */
    CONFIRMED,
    /** A second person said no. */
    DECLINED,
    /** Who asked took it back. */
    WITHDRAWN
}
