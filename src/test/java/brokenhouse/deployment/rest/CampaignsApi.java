package brokenhouse.deployment.rest;

import brokenhouse.deployment.Campaigns;
import com.vaadin.flow.component.Html;
import org.springframework.transaction.annotation.Transactional;

/** Breaks: a controller with a repository and a transaction, Vaadin outside of screens, markup. */
@Transactional
public class CampaignsApi {

    private final Campaigns campaigns;

    CampaignsApi(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    Html all() {
        return new Html("<b>" + campaigns.count() + "</b>");
    }
}
