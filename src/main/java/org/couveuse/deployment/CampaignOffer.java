package org.couveuse.deployment;

import java.util.List;

/** How a solution is offered. */
public enum CampaignOffer {
    /** Organisations do it themselves with the toolkit. */
    TOOLKIT,
    /** The agency installs it. */
    TURNKEY,
    /** Each organisation chooses. */
    BOTH;

    /** The ways in which an organisation may take it. */
    List<AdoptionOffer> allows() {
        return switch (this) {
            case TOOLKIT -> List.of(AdoptionOffer.TOOLKIT);
            case TURNKEY -> List.of(AdoptionOffer.TURNKEY);
            case BOTH -> List.of(AdoptionOffer.values());
        };
    }
}
