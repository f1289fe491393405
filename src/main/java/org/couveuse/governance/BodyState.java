package org.couveuse.governance;

/** Where a body stands. */
public enum BodyState {
    ACTIVE,
    DISSOLVED
}
