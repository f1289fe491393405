package org.couveuse.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Finding;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Organisations;
import org.couveuse.people.Role;
import org.couveuse.subjects.SearchKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class FoundDeploymentsTest {

    private static final String TITLE = "guichets de reddition";

    @Autowired
    private CampaignStage stage;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Finding finding;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_campaign_that_is_not_signed_is_found_by_those_who_prepare_it() {
        var cast = stage.cast(1);
        var campaign = stage.opened(cast);
        assertThat(finding.finds(cast.officer(), TITLE, SearchKind.CAMPAIGN, campaign))
                .isTrue();
        assertThat(finding.finds(cast.lead(), TITLE, SearchKind.CAMPAIGN, campaign))
                .isTrue();
        assertThat(finding.finds(cast.contacts().get(0), TITLE, SearchKind.CAMPAIGN, campaign))
                .isFalse();
        assertThat(finding.finds(
                        troupe.with(Role.TEAM_MEMBER, UUID.randomUUID()), TITLE, SearchKind.CAMPAIGN, campaign))
                .isFalse();
    }

    @Test
    void an_adoption_is_found_by_its_own_organisation_and_not_by_another() {
        var cast = stage.cast(2);
        stage.invited(cast, CampaignOffer.TOOLKIT);
        var code = organisations.get(cast.organisations().get(0)).code();
        assertThat(finding.all(cast.contacts().get(0), code, SearchKind.ADOPTION))
                .hasSize(1);
        assertThat(finding.all(cast.officer(), code, SearchKind.ADOPTION)).hasSize(1);
        assertThat(finding.all(cast.contacts().get(1), code, SearchKind.ADOPTION))
                .isEmpty();
        assertThat(finding.all(troupe.with(Role.ADVISOR, UUID.randomUUID()), code, SearchKind.ADOPTION))
                .isEmpty();
        assertThat(finding.all(cast.contacts().get(1), code, SearchKind.ORGANISATION))
                .hasSize(1);
    }
}
