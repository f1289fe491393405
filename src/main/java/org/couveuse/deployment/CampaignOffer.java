package org.couveuse.deployment;

/** How a solution is offered. */
public enum CampaignOffer {
    /** Organisations do it themselves with the toolkit. */
    TOOLKIT,
    /** The agency installs it. */
    TURNKEY,
    /** Each organisation chooses. */
    BOTH
}
