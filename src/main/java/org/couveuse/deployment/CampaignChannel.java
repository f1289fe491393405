package org.couveuse.deployment;

/** By which way organisations hear of a campaign. */
public enum CampaignChannel {
    EMAIL,
    MEETING,
    TRAINING,
    COMMUNITY,
    WEB,
    PHONE
}
