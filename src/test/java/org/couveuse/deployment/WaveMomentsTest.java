package org.couveuse.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.deployment.CampaignPreparation.PlannedWave;
import org.couveuse.deployment.CampaignStage.Cast;
import org.couveuse.deployment.WaveService.Move;
import org.couveuse.engine.TimeTravel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When the next wave may be launched: at its day, or once enough have answered or adopted; whichever is first. */
@CouveuseTest
class WaveMomentsTest {

    @Autowired
    private CampaignStage stage;

    @Autowired
    private AdoptionActs acts;

    @Autowired
    private CampaignService campaigns;

    @Autowired
    private CampaignEnding ending;

    @Autowired
    private WaveService waves;

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
    void four_organisations() {
        BpmnAwareTests.init(engine);
        cast = stage.cast(4);
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void answers_of_half_the_organisations_are_enough_whatever_they_say() {
        var campaign = second(new PlannedWave(stage.day(200), 2, 50, WaveMeasure.ANSWERED));
        stage.work.pass();
        waiting(campaign).isWaitingAt("gw_waitWave").hasNotPassed("msg_waveProgressed");

        acts.accept(cast.contacts().get(0), acts.of(cast, 0), null);
        stage.work.pass();

        waiting(campaign)
                .isWaitingAt("user_launchWave")
                .hasPassed("msg_waveProgressed")
                .hasNotPassed("msg_endWave");
    }

    @Test
    void answering_is_not_adopting() {
        var campaign = second(new PlannedWave(stage.day(200), 2, 50, WaveMeasure.ADOPTED));
        acts.accept(cast.contacts().get(0), acts.of(cast, 0), null);
        acts.decline(cast.contacts().get(1), acts.of(cast, 1), DeclineReason.EQUIPPED);
        time.runDue();
        stage.work.pass();

        waiting(campaign).isWaitingAt("gw_waitWave").hasNotPassed("msg_waveProgressed");
    }

    @Test
    void a_share_that_is_just_not_reached_lets_nothing_begin() {
        var campaign = second(new PlannedWave(stage.day(200), 2, 51, WaveMeasure.ANSWERED));
        acts.decline(cast.contacts().get(0), acts.of(cast, 0), DeclineReason.EQUIPPED);
        time.runDue();
        stage.work.pass();

        waiting(campaign).isWaitingAt("gw_waitWave");
    }

    @Test
    void the_day_comes_first_when_nobody_answers() {
        var campaign = second(new PlannedWave(stage.day(20), 2, 50, WaveMeasure.ANSWERED));
        time.forward(Duration.ofDays(21));

        waiting(campaign).isWaitingAt("user_launchWave").hasNotPassed("msg_waveProgressed");
    }

    @Test
    void a_wave_without_a_day_waits_for_its_share_and_at_the_latest_for_the_end_of_the_campaign() {
        var campaign = second(new PlannedWave(null, 2, 100, WaveMeasure.ADOPTED));
        var officer = troupe.actor(cast.officer());
        assertThat(campaigns.waves(officer, campaign).get(1).plannedOn()).isNull();
        time.forward(Duration.ofDays(100));
        waiting(campaign).isWaitingAt("gw_waitWave");

        ending.move(officer, campaign, new Move(stage.day(30), "Plus court."));
        time.forward(Duration.ofDays(31));

        waiting(campaign).isWaitingAt("user_launchWave").hasNotPassed("msg_waveProgressed");
    }

    @Test
    void a_wave_without_a_day_can_be_given_one() {
        var campaign = second(new PlannedWave(null, 2, 100, WaveMeasure.ADOPTED));
        waves.move(troupe.actor(cast.officer()), campaign, new Move(stage.day(10), "Le budget est là."));
        time.forward(Duration.ofDays(11));

        waiting(campaign).isWaitingAt("user_launchWave");
    }

    /** A campaign whose first wave has invited two, and whose second is as given. */
    private UUID second(PlannedWave wave) {
        var campaign = stage.running(cast, CampaignOffer.TOOLKIT, new PlannedWave(stage.day(0), 2, null), wave);
        time.forward(Duration.ofDays(1));
        stage.launch(cast, campaign, cast.organisations().subList(0, 2));
        return campaign;
    }

    private org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert waiting(UUID campaign) {
        ProcessInstance found = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(campaign.toString())
                .singleResult();
        return BpmnAwareTests.assertThat(found);
    }
}
