package org.couveuse.deployment;

/** What an organisation answers to an invitation. */
public enum InvitationReply {
    ACCEPT,
    LATER,
    DECLINE
}
