package org.couveuse.deployment;

import java.util.List;

/**
 * How a campaign offers its solution: no other way than the solution itself is shared in. This is asked when the
 * campaign is prepared, approved and signed for the forum. From then on the campaign keeps what was signed, whatever
 * later becomes of the solution's own offer: organisations were invited with it and made their plans on it. Who wants
 * to offer it otherwise cancels the campaign or opens a further one.
 */
public enum CampaignOffer {
    /** Organisations do it themselves with the toolkit. */
    TOOLKIT,
    /** The agency installs it. */
    TURNKEY,
    /** Each organisation chooses. */
    BOTH;

    /** The ways in which a campaign may offer a solution that is shared in this way. */
    List<CampaignOffer> within() {
        return this == BOTH ? List.of(values()) : List.of(this);
    }

    /** The ways in which an organisation may take it. */
    List<AdoptionOffer> allows() {
        return switch (this) {
            case TOOLKIT -> List.of(AdoptionOffer.TOOLKIT);
            case TURNKEY -> List.of(AdoptionOffer.TURNKEY);
            case BOTH -> List.of(AdoptionOffer.values());
        };
    }
}
