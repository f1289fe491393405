package org.couveuse.incubators;

/** Where an invitation to a team stands. */
public enum InvitationState {
    /** Named by the lead, not sent yet. */
    PROPOSED,
    /** Waits for the person. */
    SENT,
    /** The person accepts; their organisation is asked. */
    ACCEPTED,
    /** Their organisation agrees. */
    RELEASED,
    /** Part of the team. */
    JOINED,
    /** The person refuses. */
    REFUSED,
    /** Their organisation refuses. */
    NOT_RELEASED,
    /** Nobody answered in time. */
    SILENT,
    /** Taken back. */
    WITHDRAWN,
    /** Was part of the team, no longer is. */
    REMOVED
}
