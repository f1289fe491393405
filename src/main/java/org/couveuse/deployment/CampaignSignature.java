package org.couveuse.deployment;

/** What the forum’s delegate says of a campaign. */
public enum CampaignSignature {
    /** Its waves may begin. */
    SIGN,
    /** It goes back to its preparation. */
    SEND_BACK
}
