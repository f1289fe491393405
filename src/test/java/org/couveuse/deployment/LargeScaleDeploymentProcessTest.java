package org.couveuse.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.deployment.CampaignApproval.Approval;
import org.couveuse.deployment.CampaignApproval.Countersignature;
import org.couveuse.deployment.CampaignPreparation.PlannedWave;
import org.couveuse.deployment.CampaignStage.Cast;
import org.couveuse.deployment.WaveService.Move;
import org.couveuse.deployment.WaveService.Reason;
import org.couveuse.deployment.WaveService.WaveConfirmation;
import org.couveuse.deployment.WaveService.WaveLaunch;
import org.couveuse.engine.TimeTravel;
import org.couveuse.models.ModelCoverage;
import org.couveuse.shared.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class LargeScaleDeploymentProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("largeScaleDeployment");

    @Autowired
    private CampaignStage stage;

    @Autowired
    private CampaignService campaigns;

    @Autowired
    private CampaignFigures figures;

    @Autowired
    private AdoptionActs acts;

    @Autowired
    private WaveService waves;

    @Autowired
    private CampaignEnding ending;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    private Cast cast;

    @BeforeEach
    void three_organisations() {
        BpmnAwareTests.init(engine);
        cast = stage.cast(3);
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void two_waves_go_out_the_second_when_the_first_has_come_far_enough_and_the_campaign_completes() {
        var campaign = stage.running(
                cast,
                CampaignOffer.TOOLKIT,
                new PlannedWave(stage.day(2), 1, null),
                new PlannedWave(stage.day(200), 2, 100));
        var process = process(campaign);
        assertThat(process).isWaitingAt("gw_waitWave").hasNotPassed("user_launchWave");
        time.forward(Duration.ofDays(3));
        assertThat(process).isWaitingAt("user_launchWave").hasPassed("timer_nextWave");
        stage.launch(cast, campaign, cast.organisations().subList(0, 1));
        assertThat(process).isWaitingAt("gw_waitWave").hasNotPassed("gw_waitCompletion");

        acts.adopt(cast.contacts().get(0), acts.of(cast, 0));
        acts.confirm(cast.officer(), acts.of(cast, 0));
        stage.work.pass();
        assertThat(process).isWaitingAt("user_launchWave").hasPassed("msg_waveProgressed");
        stage.work.pass();
        stage.launch(cast, campaign, cast.organisations().subList(1, 3));
        assertThat(process).isWaitingAt("gw_waitCompletion");

        acts.decline(cast.contacts().get(1), acts.of(cast, 1), DeclineReason.EQUIPPED);
        acts.decline(cast.contacts().get(2), acts.of(cast, 2), DeclineReason.EQUIPPED);
        time.runDue();
        stage.work.pass();
        assertThat(process)
                .isWaitingAt("user_closeCampaign")
                .hasPassed("msg_campaignComplete")
                .hasNotPassed("timer_campaignEnd", "msg_closeCampaign");
        stage.close(cast, campaign);
        assertThat(process).isEnded().hasPassed("end_closed").hasNotPassed("end_cancelled");
        assertThat(detail(campaign).outcome()).isEqualTo(CampaignOutcome.COMPLETE);
        var standing = figures.standing(troupe.actor(cast.officer()), campaign);
        assertThat(standing.sums().adopted()).isEqualTo(1);
        assertThat(standing.sums().in(AdoptionState.DECLINED)).isEqualTo(2);
        assertThat(standing.sums().reasons()).containsExactly(new CampaignSums.Declined(DeclineReason.EQUIPPED, 2));
    }

    @Test
    void a_campaign_goes_back_to_its_preparation_from_both_signatures() {
        var campaign = stage.opened(cast);
        stage.prepare(cast, campaign, true);
        assertThat(troupe.refused(
                                cast.second(),
                                () -> troupe.does(
                                        cast.second(),
                                        campaign,
                                        "user_approveCampaign",
                                        new Approval(CampaignReview.SEND_BACK, null, null, null)))
                        .fields())
                .extracting("field")
                .containsExactly("reason");
        troupe.does(
                cast.second(),
                campaign,
                "user_approveCampaign",
                new Approval(CampaignReview.SEND_BACK, null, null, "Le coût manque."));
        assertThat(process(campaign)).isWaitingAt("user_prepareCampaign").hasNotPassed("user_countersignCampaign");
        stage.prepare(cast, campaign, true);
        stage.approve(cast.second(), campaign, null);
        troupe.does(
                cast.member(),
                campaign,
                "user_countersignCampaign",
                new Countersignature(CampaignSignature.SEND_BACK, false, false, "Trop tôt."));
        assertThat(process(campaign)).isWaitingAt("user_prepareCampaign").hasNotPassed("gw_moreWaves");
        assertThat(detail(campaign).signatures().sentBack()).isEqualTo("Trop tôt.");
    }

    @Test
    void a_wave_is_launched_early_sent_back_and_the_rest_given_up() {
        var campaign = stage.running(
                cast,
                CampaignOffer.TOOLKIT,
                new PlannedWave(stage.day(30), 1, null),
                new PlannedWave(stage.day(60), 2, null));
        var officer = troupe.actor(cast.officer());
        waves.move(officer, campaign, new Move(stage.day(20), "Plus tôt."));
        waves.launchNow(officer, campaign, new Reason("Tout est prêt."));
        assertThat(process(campaign)).isWaitingAt("user_launchWave").hasPassed("msg_endWave");
        assertThat(catchThrowableOfType(
                                RuleViolation.class, () -> waves.launchNow(officer, campaign, new Reason("Encore.")))
                        .code())
                .isEqualTo("deployment.noWaveWaits");
        troupe.does(cast.lead(), campaign, "user_launchWave", stage.launching(cast.organisations()));
        troupe.does(
                cast.second(),
                campaign,
                "user_confirmWave",
                new WaveConfirmation(WaveReview.SEND_BACK, null, "Trop d’un coup."));
        assertThat(process(campaign)).isWaitingAt("user_launchWave").hasNotPassed("service_startWave");
        stage.launch(cast, campaign, cast.organisations().subList(0, 2));
        time.forward(Duration.ofDays(61));
        troupe.does(
                cast.lead(),
                campaign,
                "user_launchWave",
                new WaveLaunch(WaveProposal.GIVE_UP_REST, null, null, null, "Personne d’autre n’en a besoin."));
        troupe.does(cast.officer(), campaign, "user_confirmWave", new WaveConfirmation(WaveReview.CONFIRM, null, null));
        time.runDue();
        assertThat(process(campaign)).isWaitingAt("gw_waitCompletion").hasNotPassed("user_closeCampaign");
        assertThat(campaigns.waves(officer, campaign))
                .extracting(CampaignService.WaveRow::state)
                .containsExactly(WaveState.STARTED, WaveState.ABANDONED);

        ending.close(officer, campaign, new Reason("L’essentiel est fait."));
        assertThat(process(campaign)).isWaitingAt("user_closeCampaign").hasPassed("msg_closeCampaign");
        var process = process(campaign);
        stage.close(cast, campaign);
        stage.work.pass();
        time.runDue();
        stage.work.pass();
        assertThat(process).isEnded();
        assertThat(detail(campaign).outcome()).isEqualTo(CampaignOutcome.CLOSED);
        assertThat(figures.standing(officer, campaign).sums().withdrawn()).isEqualTo(2);
    }

    @Test
    void its_date_ends_a_campaign() {
        var campaign = stage.invited(cast, CampaignOffer.TOOLKIT);
        ending.move(troupe.actor(cast.officer()), campaign, new Move(stage.day(20), "Plus court."));
        time.forward(Duration.ofDays(21));
        assertThat(process(campaign))
                .isWaitingAt("user_closeCampaign")
                .hasPassed("timer_campaignEnd")
                .hasNotPassed("msg_closeCampaign");
    }

    @Test
    void a_cancelled_campaign_withdraws_its_invitations_and_lets_what_began_go_on() {
        var campaign = stage.invited(cast, CampaignOffer.TOOLKIT);
        acts.ready(cast.contacts().get(0), acts.of(cast, 0));
        var process = process(campaign);
        ending.cancel(troupe.actor(cast.officer()), campaign, new Reason("La loi change."));
        time.runDue();
        stage.work.pass();
        time.runDue();
        stage.work.pass();

        assertThat(process).isEnded().hasPassed("end_cancelled").hasNotPassed("service_settle");
        assertThat(troupe.waits(acts.of(cast, 0), "user_planAdoption")).isTrue();
        assertThat(troupe.waits(acts.of(cast, 1), "user_answerInvitation")).isFalse();
        assertThat(figures.standing(troupe.actor(cast.officer()), campaign)
                        .sums()
                        .withdrawn())
                .isEqualTo(2);
        assertThat(catchThrowableOfType(
                                RuleViolation.class,
                                () -> ending.cancel(troupe.actor(cast.officer()), campaign, new Reason("Encore.")))
                        .code())
                .isEqualTo("deployment.ended");
    }

    private CampaignService.Detail detail(UUID campaign) {
        return campaigns.detail(troupe.actor(cast.officer()), campaign);
    }

    private ProcessInstance process(UUID key) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key.toString())
                .singleResult();
    }
}
