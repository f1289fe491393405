package org.couveuse.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.experiments.ExperimentDesign.Consent;
import org.couveuse.experiments.ExperimentDesign.HostAnswer;
import org.couveuse.experiments.ExperimentDesign.RiskAnswer;
import org.couveuse.experiments.ExperimentDesign.RiskReview;
import org.couveuse.experiments.Trial.Cast;
import org.couveuse.models.ModelCoverage;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class InSituExperimentProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("inSituExperiment");

    @Autowired
    private Trial trial;

    @Autowired
    private ExperimentService experiments;

    @Autowired
    private ExperimentMeasures measures;

    @Autowired
    private ExperimentReading reading;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @Autowired
    private ProcessEngine engine;

    @BeforeEach
    void the_engine() {
        BpmnAwareTests.init(engine);
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_low_risk_trial_starts_with_the_hosts_consent_alone_and_freezes_its_card() {
        var cast = trial.running();

        assertThat(trial.process(cast))
                .hasPassed("rule_risk", "service_freezeCard")
                .hasNotPassed("user_approveRisk")
                .isWaitingAt("timer_nextMeasure");
        var detail = detail(cast);
        assertThat(detail.experiment().state()).isEqualTo(ExperimentState.RUNNING);
        assertThat(version(cast).frozen()).isNotNull();
        assertThat(version(cast).intact()).isTrue();
        assertThat(version(cast).fingerprint()).hasSize(64);
        assertThat(version(cast).risk()).isEqualTo(ExperimentRisk.LOW);
    }

    @Test
    void adopted_with_measures_in_two_groups_and_two_reviewers_it_has_an_evidence_level() {
        var cast = trial.measured();
        var process = trial.process(cast);
        assertThat(process).hasPassed("msg_endMeasures").hasNotPassed("service_stopExperiment", "timer_experimentEnd");

        trial.decided(cast, ExperimentVerdict.ADOPT);

        assertThat(process).isEnded().hasPassed("end_adopted").hasNotPassed("service_publishLessons");
        var detail = detail(cast);
        assertThat(detail.experiment().state()).isEqualTo(ExperimentState.ADOPTED);
        assertThat(detail.experiment().evidenceLevel()).isEqualTo(3);
        assertThat(detail.experiment().lessons()).isEqualTo("Relire le mur à deux niveaux.");
    }

    @Test
    void a_risky_trial_waits_for_an_officer_who_is_not_of_the_team() {
        var cast = trial.opened();
        var both = troupe.granted(troupe.with(Role.AGENCY_OFFICER, null), Role.TEAM_MEMBER, cast.incubator());
        trial.designed(cast, trial.riskyDesign(cast));
        trial.consented(cast);

        var refusal = troupe.refused(
                both, () -> troupe.does(both, cast.experiment(), "user_approveRisk", approval(RiskAnswer.APPROVE)));
        trial.does(cast.officer(), cast, "user_approveRisk", approval(RiskAnswer.REVISE));
        assertThat(trial.process(cast)).isWaitingAt("user_designExperiment").hasNotPassed("service_freezeCard");
        trial.designed(cast, trial.riskyDesign(cast));
        trial.consented(cast);
        trial.does(cast.officer(), cast, "user_approveRisk", approval(RiskAnswer.APPROVE));

        assertThat(refusal.kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
        assertThat(trial.process(cast)).hasPassed("service_freezeCard").isWaitingAt("timer_nextMeasure");
        assertThat(version(cast).number()).isEqualTo(1);
    }

    @Test
    void a_host_who_asks_for_changes_or_declines_sends_the_card_back() {
        var cast = trial.opened();
        for (var answer : List.of(HostAnswer.REVISE, HostAnswer.DECLINE)) {
            trial.designed(cast, trial.design(cast));
            trial.does(cast.host(), cast, "user_consentToHost", new Consent(answer, null, null, "Pas en octobre."));
            assertThat(trial.process(cast)).isWaitingAt("user_designExperiment").hasNotPassed("service_freezeCard");
            assertThat(detail(cast).experiment().state()).isEqualTo(ExperimentState.DESIGNING);
        }
        assertThat(detail(cast).answers()).extracting("words").containsOnly("Pas en octobre.");
    }

    @Test
    void a_team_that_gives_up_leaves_its_reason_as_a_lesson() {
        var cast = trial.opened();
        var process = trial.process(cast);

        trial.designed(cast, DesignExperimentTask.GIVEN_UP);

        assertThat(process).isEnded().hasPassed("end_withdrawn").hasNotPassed("rule_risk");
        assertThat(detail(cast).experiment().state()).isEqualTo(ExperimentState.WITHDRAWN);
        assertThat(detail(cast).experiment().lessons()).isEqualTo(DesignExperimentTask.GIVEN_UP.reason());
    }

    @Test
    void a_measure_that_breaks_the_stop_rule_stops_the_trial_which_cannot_be_adopted() {
        var cast = trial.running();
        trial.nextMeasure();
        var process = trial.process(cast);

        trial.does(cast.host(), cast, "user_recordMeasures", trial.figures("15", "46"));

        assertThat(process)
                .hasPassed("err_stopRule", "service_stopExperiment", "service_closeMeasures")
                .hasNotPassed("msg_stopRule", "service_planNextMeasure")
                .isWaitingAt("user_concludeExperiment");
        assertThat(version(cast).ending()).isEqualTo(MeasuresEnd.STOP_RULE);
        var refusal = troupe.refused(
                cast.lead(),
                () -> troupe.does(
                        cast.lead(),
                        cast.experiment(),
                        "user_concludeExperiment",
                        trial.conclusion(ExperimentVerdict.ADOPT)));
        assertThat(refusal.fields()).extracting("code").containsExactly("experiments.stoppedNotAdopted");
        trial.decided(cast, ExperimentVerdict.ABANDON);
        assertThat(process).isEnded().hasPassed("end_abandoned").hasNotPassed("service_recordAdoption");
        assertThat(detail(cast).experiment().state()).isEqualTo(ExperimentState.ABANDONED);
    }

    @Test
    void a_figure_entered_outside_of_the_task_stops_the_trial_too() {
        var cast = trial.running();
        time.forward(Duration.ofDays(2));

        var recorded = measures.record(
                troupe.actor(cast.host()), cast.experiment(), List.of(trial.figure("I2", trial.today(), "60")), null);
        time.runDue();

        assertThat(recorded.stopped()).isTrue();
        assertThat(trial.process(cast))
                .hasPassed("msg_stopRule", "service_stopExperiment")
                .hasNotPassed("err_stopRule")
                .isWaitingAt("user_concludeExperiment");
    }

    @Test
    void the_end_date_takes_an_open_measure_away_and_late_messages_find_nobody() {
        var cast = trial.running();
        trial.nextMeasure();
        assertThat(troupe.waits(cast.experiment(), "user_recordMeasures")).isTrue();

        time.forward(Duration.ofDays(50));

        assertThat(trial.process(cast)).hasPassed("timer_experimentEnd").isWaitingAt("user_concludeExperiment");
        assertThat(troupe.waits(cast.experiment(), "user_recordMeasures")).isFalse();
        assertThat(version(cast).ending()).isEqualTo(MeasuresEnd.TERM);
        for (Runnable late : List.<Runnable>of(
                () -> experiments.stop(troupe.actor(cast.host()), cast.experiment(), "Trop lourd."),
                () -> experiments.endMeasures(troupe.actor(cast.lead()), cast.experiment(), "Assez."))) {
            var refusal = catchThrowableOfType(RuleViolation.class, late::run);
            assertThat(refusal.kind()).isEqualTo(RuleViolation.Kind.CONFLICT);
        }
    }

    @Test
    void a_stop_is_asked_once_by_the_host_and_twice_is_a_conflict() {
        var cast = trial.running();
        experiments.stop(troupe.actor(cast.host()), cast.experiment(), "Les équipes débordent.");

        var twice = catchThrowableOfType(
                RuleViolation.class, () -> experiments.stop(troupe.actor(cast.host()), cast.experiment(), "Encore."));
        time.runDue();

        assertThat(twice.code()).isEqualTo("experiments.measuresOver");
        assertThat(version(cast).ending()).isEqualTo(MeasuresEnd.STOP_ASKED);
        assertThat(version(cast).endingWords()).isEqualTo("Les équipes débordent.");
    }

    @Test
    void an_extended_trial_ends_on_its_new_date() {
        var cast = trial.running();
        var end = Objects.requireNonNull(version(cast).ends());
        experiments.extend(
                troupe.actor(cast.lead()), cast.experiment(), end.plus(Duration.ofDays(14)), "Congés de fin d’année.");

        time.to(end.plus(Duration.ofDays(1)));
        assertThat(trial.process(cast)).hasNotPassed("timer_experimentEnd");
        time.to(end.plus(Duration.ofDays(15)));
        assertThat(trial.process(cast)).hasPassed("timer_experimentEnd");
    }

    @Test
    void what_is_adapted_gets_a_new_card_beside_the_old_one() {
        var cast = trial.measured();
        trial.decided(cast, ExperimentVerdict.ADAPT);

        assertThat(trial.process(cast)).hasPassed("service_newVersion").isWaitingAt("user_designExperiment");
        trial.designed(cast, trial.riskyDesign(cast));
        var detail = detail(cast);
        assertThat(detail.versions()).extracting("number").containsExactly(2, 1);
        assertThat(detail.versions()).extracting("verdict").containsExactly(null, ExperimentVerdict.ADAPT);
        assertThat(detail.versions().get(1).intact()).isTrue();
        assertThat(detail.measures()).isEmpty();
    }

    @Test
    void either_reviewer_may_send_the_conclusion_back() {
        var cast = trial.measured();
        trial.does(cast.lead(), cast, "user_concludeExperiment", trial.conclusion(ExperimentVerdict.ADOPT));
        trial.does(cast.officer(), cast, "user_reviewEvidence", trial.sentBack());
        assertThat(trial.process(cast)).isWaitingAt("user_concludeExperiment").hasNotPassed("user_countersignEvidence");

        trial.does(cast.member(), cast, "user_concludeExperiment", trial.conclusion(ExperimentVerdict.ADOPT));
        trial.does(cast.officer(), cast, "user_reviewEvidence", trial.supported());
        var same = troupe.refused(
                cast.officer(),
                () -> troupe.does(cast.officer(), cast.experiment(), "user_countersignEvidence", trial.supported()));
        trial.does(cast.forum(), cast, "user_countersignEvidence", trial.sentBack());

        assertThat(same.kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
        assertThat(trial.process(cast)).isWaitingAt("user_concludeExperiment").hasNotPassed("rule_evidence");
        assertThat(detail(cast).conclusions()).hasSize(2);
    }

    private static RiskReview approval(RiskAnswer answer) {
        return new RiskReview(answer, null, null, answer == RiskAnswer.REVISE ? "Préciser le retrait." : null);
    }

    private ExperimentReading.Detail detail(Cast cast) {
        return reading.get(troupe.actor(cast.officer()), cast.experiment());
    }

    private ExperimentReading.Version version(Cast cast) {
        return Objects.requireNonNull(detail(cast).current());
    }
}
