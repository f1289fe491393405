package org.couveuse.deployment;

/** What the second officer says of a campaign. */
public enum CampaignReview {
    /** It may go to the forum. */
    APPROVE,
    /** It goes back to its preparation. */
    SEND_BACK
}
