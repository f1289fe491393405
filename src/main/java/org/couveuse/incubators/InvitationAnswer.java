package org.couveuse.incubators;

/** What an invited person answers. */
public enum InvitationAnswer {
    /** Joins. */
    ACCEPT,
    /** Does not. */
    REFUSE
}
