package org.couveuse.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.deployment.AdoptionProgress.ProgressReport;
import org.couveuse.deployment.CampaignPreparation.PlannedWave;
import org.couveuse.deployment.CampaignPreparation.WantedAdoptions;
import org.couveuse.deployment.CampaignStage.Cast;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.inbox.TaskReading;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class DeploymentFormsTest {

    @Autowired
    private CampaignStage stage;

    @Autowired
    private AdoptionReading adoptions;

    @Autowired
    private AdoptionCare care;

    @Autowired
    private CampaignService campaigns;

    @Autowired
    private TaskReading reading;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    private Cast cast;

    @BeforeEach
    void two_organisations() {
        cast = stage.cast(2);
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void the_example_of_every_form_is_accepted() {
        example(cast.officer(), stage.opened(cast), "user_prepareCampaign");

        var campaign = stage.opened(cast);
        troupe.does(
                cast.officer(),
                campaign,
                "user_prepareCampaign",
                stage.plan(cast, CampaignOffer.BOTH, false, new PlannedWave(stage.day(0), 2, null)));
        time.runDue();
        example(cast.second(), campaign, "user_approveCampaign");
        example(cast.member(), campaign, "user_countersignCampaign");
        time.forward(Duration.ofDays(1));
        example(cast.lead(), campaign, "user_launchWave");
        example(cast.officer(), campaign, "user_confirmWave");
        time.runDue();
        stage.work.pass();

        var first = adoption(0);
        var contact = cast.contacts().get(0);
        example(contact, first, "user_answerInvitation");
        example(contact, first, "user_assessReadiness");
        time.runDue();
        example(contact, first, "user_planAdoption");
        example(contact, first, "user_reportProgress");
        care.reportNow(troupe.actor(contact), first);
        troupe.does(
                contact,
                first,
                "user_reportProgress",
                new ProgressReport(ProgressOutcome.DONE, List.of(), null, null, null));
        example(cast.officer(), first, "user_confirmAdoption");
        time.forward(Duration.ofDays(91));
        example(contact, first, "user_reportBenefits");
        example(cast.officer(), adoption(1), "user_callOrganisation");
        time.forward(Duration.ofDays(300));
        example(cast.officer(), campaign, "user_closeCampaign");
        assertThat(campaigns.detail(troupe.actor(cast.officer()), campaign).state())
                .isEqualTo(CampaignState.CLOSING);
    }

    @Test
    void a_plan_that_does_not_hold_together_is_refused_field_by_field() {
        var campaign = stage.opened(cast);
        var good = stage.plan(cast, CampaignOffer.TOOLKIT, true, new PlannedWave(stage.day(9), 1, null));
        var bad = new CampaignPreparation.Preparation(
                good.title(),
                CampaignOffer.TURNKEY,
                good.audience(),
                good.goals(),
                good.channels(),
                good.keyMessages(),
                null,
                List.of(),
                List.of(new PlannedWave(stage.day(9), 2, null), new PlannedWave(stage.day(8), 5, null)),
                List.of(new WantedAdoptions(stage.day(90), 2), new WantedAdoptions(stage.day(100), 1)),
                good.criticalPath(),
                stage.day(7),
                30,
                null,
                good.scale());

        var refusal = troupe.refused(
                cast.officer(), () -> troupe.does(cast.officer(), campaign, "user_prepareCampaign", bad));

        assertThat(refusal.fields())
                .extracting("field")
                .contains("installationsPerWeek", "waves[1].on", "waves", "endsOn", "adoptions[1].by");
    }

    @Test
    void a_wave_with_nobody_is_refused_and_a_wave_may_be_a_part() {
        var campaign = stage.running(
                cast,
                CampaignOffer.TOOLKIT,
                new PlannedWave(stage.day(0), 1, null),
                new PlannedWave(stage.day(60), 1, null));
        time.forward(Duration.ofDays(1));
        var stranger = stage.cast(1).organisations();
        var refusal = troupe.refused(
                cast.lead(), () -> troupe.does(cast.lead(), campaign, "user_launchWave", stage.launching(stranger)));
        troupe.does(
                cast.lead(),
                campaign,
                "user_launchWave",
                new WaveService.WaveLaunch(WaveProposal.LAUNCH, OrganisationSelection.ALL, 1, "Bienvenue.", null));

        assertThat(refusal.fields()).extracting("field").containsExactly("organisations.also[0]");
        assertThat(campaigns
                        .waves(troupe.actor(cast.officer()), campaign)
                        .get(0)
                        .size())
                .isEqualTo(1);
    }

    @Test
    void a_campaign_being_prepared_is_not_there_for_others() {
        var campaign = stage.opened(cast);
        var stranger = troupe.actor(cast.contacts().get(0));

        var refusal = org.assertj.core.api.Assertions.catchThrowableOfType(
                RuleViolation.class, () -> campaigns.detail(stranger, campaign));

        assertThat(refusal.kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
    }

    @Test
    void the_planned_curve_runs_on_straight_lines() {
        var plan = new CampaignPlan(
                OrganisationSelection.ALL,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(
                        new CampaignPlan.AdoptionTarget(stage.day(10), 100),
                        new CampaignPlan.AdoptionTarget(stage.day(20), 300)),
                stage.day(30),
                30,
                null,
                new CampaignPlan.ScaleFacts(3, 1, 1, 90, true, 100),
                ScaleGate.NONE);

        assertThat(BigDecimal.valueOf(plan.plannedOn(stage.day(0), stage.day(5))))
                .isEqualByComparingTo("50");
        assertThat(BigDecimal.valueOf(plan.plannedOn(stage.day(0), stage.day(15))))
                .isEqualByComparingTo("200");
        assertThat(BigDecimal.valueOf(plan.plannedOn(stage.day(0), stage.day(90))))
                .isEqualByComparingTo("300");
        assertThat(plan.plannedOn(stage.day(0), stage.day(-5))).isZero();
    }

    private void example(UUID person, UUID key, String form) {
        var task = troupe.waiting(key, form);
        var opened = reading.open(troupe.actor(person), task.id(), Texts.FRENCH);
        JsonNode example = opened.schema().get("examples").get(0);
        troupe.as(person, () -> desk.submit(troupe.actor(person), task.id(), example, null));
    }

    private UUID adoption(int organisation) {
        return adoptions
                .of(troupe.actor(cast.officer()), cast.organisations().get(organisation))
                .get(0)
                .id();
    }
}
