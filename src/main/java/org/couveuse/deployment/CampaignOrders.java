package org.couveuse.deployment;

import org.couveuse.incubators.Incubator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears that an incubator's cycle reached its deployment, which calls the campaign by its reserved id. */
@Component
class CampaignOrders {

    private final CampaignService campaigns;

    CampaignOrders(CampaignService campaigns) {
        this.campaigns = campaigns;
    }

    @EventListener
    void on(Incubator.CampaignRequested event) {
        campaigns.expect(event.campaign(), event.solution(), event.body(), event.incubator());
    }
}
