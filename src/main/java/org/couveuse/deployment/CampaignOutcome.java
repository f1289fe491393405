package org.couveuse.deployment;

/** How a campaign ended. */
public enum CampaignOutcome {
    /** Every organisation confirmed, declined or was withdrawn. */
    COMPLETE,
    /** Its date came, or the agency closed it. */
    CLOSED,
    /** It was stopped. */
    CANCELLED
}
