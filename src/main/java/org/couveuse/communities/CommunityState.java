package org.couveuse.communities;

/** Whether a community goes on. */
public enum CommunityState {
    /** People join, write and meet. */
    OPEN,
    /** Over: it can be read, and nothing is added. */
    CLOSED
}
