package org.couveuse.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.deployment.CampaignStage.Cast;
import org.couveuse.engine.TimeTravel;
import org.couveuse.models.ModelCoverage;
import org.couveuse.shared.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class OrganisationAdoptionProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("organisationAdoption");

    @Autowired
    private CampaignStage stage;

    @Autowired
    private CampaignFigures figures;

    @Autowired
    private AdoptionReading adoptions;

    @Autowired
    private AdoptionActs acts;

    @Autowired
    private AdoptionCare care;

    @Autowired
    private CampaignEnding ending;

    @Autowired
    private MassActions actions;

    @Autowired
    private MassWork work;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    private Cast cast;
    private UUID contact;
    private UUID officer;

    @BeforeEach
    void one_organisation() {
        BpmnAwareTests.init(engine);
        cast = stage.cast(1);
        contact = cast.contacts().get(0);
        officer = cast.officer();
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void an_organisation_adopts_with_the_toolkit_and_measures_its_benefits_twice() {
        var campaign = stage.invited(cast, CampaignOffer.TOOLKIT);
        var adoption = acts.of(cast, 0);
        var process = process(adoption);
        assertThat(process).isWaitingAt("user_answerInvitation");
        acts.ready(contact, adoption);
        assertThat(process).isWaitingAt("user_planAdoption").hasNotPassed("service_scheduleInstallation");
        acts.plan(contact, adoption);
        acts.report(contact, adoption, ProgressOutcome.CONTINUE);
        assertThat(process).isWaitingAt("gw_reportMoment");
        time.forward(Duration.ofDays(31));
        assertThat(process).isWaitingAt("user_reportProgress").hasPassed("timer_nextReport");
        acts.report(contact, adoption, ProgressOutcome.CONTINUE);
        care.reportNow(troupe.actor(contact), adoption);
        assertThat(process).isWaitingAt("user_reportProgress").hasPassed("msg_reportNow");
        acts.report(contact, adoption, ProgressOutcome.DONE);
        acts.sendBack(officer, adoption);
        assertThat(process).isWaitingAt("user_reportProgress").hasNotPassed("timer_benefits");
        acts.report(contact, adoption, ProgressOutcome.DONE);
        acts.confirm(officer, adoption);
        assertThat(process).isWaitingAt("timer_benefits");
        time.forward(Duration.ofDays(91));
        acts.measure(cast, contact, adoption, 40);
        assertThat(process).isWaitingAt("timer_benefits").hasNotPassed("end_confirmed");
        time.forward(Duration.ofDays(91));
        acts.measure(cast, contact, adoption, 55);
        assertThat(process).isEnded().hasPassed("end_confirmed").hasNotPassed("end_declined", "end_withdrawn");

        stage.work.pass();
        stage.work.pass();
        var sums = figures.sums(campaign);
        assertThat(sums.in(AdoptionState.CONFIRMED)).isEqualTo(1);
        assertThat(sums.invited()).isEqualTo(1);
        assertThat(sums.measured(acts.goal(cast, adoption)))
                .isEqualTo(new CampaignSums.Measured(BigDecimal.valueOf(55), 1));
        assertThat(sums.days()).extracting(CampaignSums.Day::adopted).endsWith(1);
        assertThat(acts.detail(cast, adoption).moves())
                .extracting(AdoptionReading.Move::to)
                .containsExactly(
                        AdoptionState.INVITED,
                        AdoptionState.READY,
                        AdoptionState.PLANNED,
                        AdoptionState.IN_PROGRESS,
                        AdoptionState.ADOPTED,
                        AdoptionState.IN_PROGRESS,
                        AdoptionState.ADOPTED,
                        AdoptionState.CONFIRMED);
    }

    @Test
    void a_turnkey_solution_waits_for_its_place_in_the_calendar() {
        cast = stage.cast(2);
        stage.invited(cast, CampaignOffer.TURNKEY);
        for (var i = 0; i < 2; i++) {
            var adoption = acts.of(cast, i);
            acts.ready(cast.contacts().get(i), adoption);
            time.runDue();
            assertThat(process(adoption)).isWaitingAt("user_planAdoption").hasPassed("service_scheduleInstallation");
        }
        var first = java.util.Objects.requireNonNull(
                acts.detail(cast, acts.of(cast, 0)).file().installationOn());
        assertThat(acts.detail(cast, acts.of(cast, 1)).file().installationOn()).isEqualTo(first.plusWeeks(1));
    }

    @Test
    void an_invitation_put_off_comes_back_at_its_date_or_when_asked() {
        stage.invited(cast, CampaignOffer.BOTH);
        var adoption = acts.of(cast, 0);
        acts.later(contact, adoption, stage.day(40));
        assertThat(state(adoption)).isEqualTo(AdoptionState.POSTPONED);
        time.forward(Duration.ofDays(41));
        assertThat(process(adoption)).isWaitingAt("user_answerInvitation").hasPassed("timer_postponed");
        assertThat(state(adoption)).isEqualTo(AdoptionState.INVITED);
        acts.later(contact, adoption, stage.day(40));
        care.resume(troupe.actor(contact), adoption);
        assertThat(process(adoption)).isWaitingAt("user_answerInvitation").hasPassed("msg_resumeInvitation");
        var again = catchThrowableOfType(RuleViolation.class, () -> care.resume(troupe.actor(contact), adoption));
        assertThat(again.code()).isEqualTo("deployment.notPostponed");
        acts.accept(contact, adoption, AdoptionOffer.TOOLKIT);
        assertThat(process(adoption)).isWaitingAt("user_assessReadiness");
        acts.assess(contact, adoption, ReadinessOutcome.POSTPONE, stage.day(10), null);
        assertThat(process(adoption)).hasNotPassed("user_planAdoption");
        time.forward(Duration.ofDays(11));
        acts.accept(contact, adoption, AdoptionOffer.TOOLKIT);
        acts.assess(contact, adoption, ReadinessOutcome.DECLINE, null, DeclineReason.NO_CAPACITY);
        var process = process(adoption);
        time.runDue();
        assertThat(process)
                .isEnded()
                .hasPassed("end_participationDeclined", "end_declined")
                .hasNotPassed("end_invitationDeclined");
        assertThat(state(adoption)).isEqualTo(AdoptionState.DECLINED);
    }

    @Test
    void the_agency_postpones_an_invitation_that_nobody_answered() {
        var campaign = stage.invited(cast, CampaignOffer.TOOLKIT);
        var adoption = acts.of(cast, 0);
        actions.ask(
                troupe.actor(officer),
                campaign,
                new MassActions.Wanted(MassAct.POSTPONE, stage.day(40), "Après les vacances.", MassActions.Which.ALL));
        work.pass();
        assertThat(process(adoption)).isWaitingAt("gw_resume").hasPassed("msg_postponeInvitation");
        assertThat(state(adoption)).isEqualTo(AdoptionState.POSTPONED);
        time.forward(Duration.ofDays(41));
        assertThat(process(adoption)).isWaitingAt("user_answerInvitation").hasPassed("timer_postponed");
    }

    @Test
    void silence_has_the_agency_call_until_somebody_answers() {
        stage.invited(cast, CampaignOffer.TOOLKIT);
        var adoption = acts.of(cast, 0);
        time.forward(Duration.ofDays(22));
        assertThat(process(adoption)).isWaitingAt("user_callOrganisation").hasPassed("timer_silence");
        acts.call(officer, adoption, CallOutcome.UNREACHABLE);
        assertThat(process(adoption)).isWaitingAt("timer_callAgain");
        time.forward(Duration.ofDays(8));
        acts.call(officer, adoption, CallOutcome.WILL_ANSWER);
        assertThat(process(adoption)).isWaitingAt("user_answerInvitation");
        time.forward(Duration.ofDays(22));
        var process = process(adoption);
        acts.call(officer, adoption, CallOutcome.DECLINED);
        time.runDue();
        assertThat(process).isEnded().hasPassed("end_invitationDeclined").hasNotPassed("user_assessReadiness");
        assertThat(acts.detail(cast, adoption).notes()).hasSize(3);
    }

    @Test
    void an_organisation_may_give_up_on_the_way() {
        var campaign = stage.invited(cast, CampaignOffer.TOOLKIT);
        var adoption = acts.of(cast, 0);
        acts.ready(contact, adoption);
        acts.plan(contact, adoption);
        var process = process(adoption);
        acts.report(contact, adoption, ProgressOutcome.DECLINE);
        time.runDue();
        stage.work.pass();

        assertThat(process).isEnded().hasPassed("end_declined").hasNotPassed("user_confirmAdoption");
        assertThat(figures.sums(campaign).allEnded()).isTrue();
    }

    @Test
    void a_decline_comes_with_its_reason_and_others_with_words() {
        stage.invited(cast, CampaignOffer.TOOLKIT);
        var adoption = acts.of(cast, 0);
        var without = troupe.refused(contact, () -> acts.decline(contact, adoption, null));
        var other = troupe.refused(contact, () -> acts.decline(contact, adoption, DeclineReason.OTHER));
        acts.decline(contact, adoption, DeclineReason.NOT_RELEVANT);

        assertThat(without.fields()).extracting("field").containsExactly("reason");
        assertThat(other.fields()).extracting("field").containsExactly("words");
    }

    @Test
    void the_end_of_the_campaign_withdraws_an_invitation() {
        var campaign = stage.invited(cast, CampaignOffer.TOOLKIT);
        var adoption = acts.of(cast, 0);
        var process = process(adoption);
        ending.cancel(troupe.actor(officer), campaign, new WaveService.Reason("Assez."));
        time.runDue();
        stage.work.pass();
        time.runDue();

        assertThat(process).isEnded().hasPassed("end_withdrawn").hasNotPassed("end_declined");
        assertThat(acts.detail(cast, adoption).row().withdrawn()).isTrue();
    }

    private AdoptionState state(UUID adoption) {
        return acts.detail(cast, adoption).row().state();
    }

    private ProcessInstance process(UUID key) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key.toString())
                .singleResult();
    }
}
