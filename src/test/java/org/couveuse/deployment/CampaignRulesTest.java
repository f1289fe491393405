package org.couveuse.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.deployment.CampaignApproval.Countersignature;
import org.couveuse.deployment.CampaignStage.Cast;
import org.couveuse.engine.TimeTravel;
import org.couveuse.shared.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class CampaignRulesTest {

    @Autowired
    private org.couveuse.experiments.EvidencePolicy evidence;

    @Autowired
    private CampaignStage stage;

    @Autowired
    private CampaignService campaigns;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    private Cast cast;

    @BeforeEach
    void three_organisations() {
        cast = stage.cast(3);
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void who_prepared_does_not_approve_and_the_team_does_not_sign() {
        var campaign = stage.opened(cast);
        stage.prepare(cast, campaign, true);
        var first = troupe.refused(cast.officer(), () -> stage.approve(cast.officer(), campaign, null));
        stage.approve(cast.second(), campaign, null);
        var team = troupe.granted(cast.lead(), org.couveuse.people.Role.FORUM_MEMBER, cast.body());
        var second = troupe.refused(
                team,
                () -> troupe.does(
                        team,
                        campaign,
                        "user_countersignCampaign",
                        new Countersignature(CampaignSignature.SIGN, true, false, null)));

        assertThat(first.kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
        assertThat(second.kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
    }

    @Test
    void what_is_not_ready_takes_a_waiver_with_two_names() {
        var campaign = stage.opened(cast);
        stage.prepare(cast, campaign, false);
        assertThat(troupe.refused(cast.second(), () -> stage.approve(cast.second(), campaign, null))
                        .fields())
                .extracting("field")
                .containsExactly("waiver");
        stage.approve(cast.second(), campaign, "Urgence.");
        var refusal = troupe.refused(cast.member(), () -> stage.sign(cast.member(), campaign, false));
        assertThat(refusal.fields()).extracting("field").containsExactly("waiverAgreed");
        stage.sign(cast.member(), campaign, true);
        assertThat(detail(campaign).readiness()).isEqualTo(ScaleReadiness.NOT_READY);
        assertThat(detail(campaign).signatures().waiver()).isEqualTo("Urgence.");
    }

    @Test
    void less_evidence_than_the_settings_ask_for_takes_a_waiver_though_the_table_says_ready() {
        var campaign = stage.opened(cast);
        stage.prepare(cast, campaign, true);
        evidence.setDeploy(5);
        try {
            assertThat(troupe.refused(cast.second(), () -> stage.approve(cast.second(), campaign, null))
                            .fields())
                    .extracting("field")
                    .containsExactly("waiver");
            stage.approve(cast.second(), campaign, "Urgence.");
            assertThat(detail(campaign).signatures().waiver()).isEqualTo("Urgence.");
        } finally {
            evidence.setDeploy(3);
        }
    }

    private CampaignService.Detail detail(UUID campaign) {
        return campaigns.detail(troupe.actor(cast.officer()), campaign);
    }
}
