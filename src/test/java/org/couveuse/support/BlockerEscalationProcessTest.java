package org.couveuse.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.models.ModelCoverage;
import org.couveuse.people.Candidate;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.support.BlockerService.Answer;
import org.couveuse.support.BlockerService.Cause;
import org.couveuse.support.BlockerService.Confirmation;
import org.couveuse.support.BlockerService.Raise;
import org.couveuse.support.BlockerService.Resolution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class BlockerEscalationProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("blockerEscalation");

    private static final Resolution SOLVED = new Resolution("L’accès est ouvert.", Cause.TECHNOLOGY, null);

    @Autowired
    private BlockerService blockers;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    private UUID lead;
    private UUID member;
    private UUID officer;
    private UUID chair;
    private UUID incubator;

    @BeforeEach
    void an_incubator_with_a_lead_and_a_member() {
        BpmnAwareTests.init(engine);
        var body = UUID.randomUUID();
        incubator = UUID.randomUUID();
        subjects.show(Card.of(incubator, SubjectType.INCUBATOR, "Bloquants visibles", "OPEN")
                .forBody(body));
        lead = troupe.with(Role.TEAM_LEAD, incubator);
        member = troupe.with(Role.TEAM_MEMBER, incubator);
        officer = troupe.with(Role.AGENCY_OFFICER, null);
        chair = troupe.with(Role.FORUM_CHAIR, body);
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_blocker_solved_in_time_is_confirmed_by_whoever_raised_it() {
        var blocker = raised(Severity.MINOR);

        troupe.does(lead, blocker, "user_resolveBlocker", SOLVED);
        var process = process(blocker);
        troupe.does(member, blocker, "user_confirmResolution", new Confirmation(Answer.CONFIRMED, null, true));
        time.runDue();

        assertThat(process).isEnded().hasPassed("service_closeBlocker").hasNotPassed("service_escalate");
        assertThat(state(blocker)).isEqualTo(Blocker.State.CONFIRMED);
    }

    @Test
    void what_is_not_solved_goes_back_to_the_same_level_with_a_fresh_delay() {
        var blocker = raised(Severity.MINOR);

        troupe.does(lead, blocker, "user_resolveBlocker", SOLVED);
        var refusal = troupe.refused(
                member,
                () -> troupe.does(
                        member, blocker, "user_confirmResolution", new Confirmation(Answer.NOT_SOLVED, null, false)));
        troupe.does(
                member,
                blocker,
                "user_confirmResolution",
                new Confirmation(Answer.NOT_SOLVED, "L’accès a été refusé de nouveau.", false));

        assertThat(refusal.fields()).extracting("field").containsExactly("words");
        assertThat(process(blocker)).isWaitingAt("user_resolveBlocker").hasNotPassed("service_closeBlocker");
        assertThat(detail(blocker).level()).isEqualTo(Level.OPERATIONAL);
    }

    @Test
    void unsolved_in_its_delay_it_climbs_to_the_agency_then_to_the_chair_and_is_alerted_again_there() {
        var blocker = raised(Severity.BLOCKING);
        assertThat(troupe.waiting(blocker, "user_resolveBlocker").candidates())
                .containsExactly(Candidate.of(Role.TEAM_LEAD, incubator));

        time.forward(Duration.ofDays(2).plusMinutes(1));
        assertThat(detail(blocker).level()).isEqualTo(Level.TACTICAL);
        assertThat(troupe.waiting(blocker, "user_resolveBlocker").candidates())
                .containsExactly(Candidate.of(Role.AGENCY_OFFICER));

        time.forward(Duration.ofDays(4));
        assertThat(detail(blocker).level()).isEqualTo(Level.STRATEGIC);
        assertThat(process(blocker)).hasNotPassed("service_alertAgain");

        time.forward(Duration.ofDays(30));
        assertThat(process(blocker)).hasPassed("service_alertAgain").isWaitingAt("user_resolveBlocker");
        troupe.does(chair, blocker, "user_resolveBlocker", SOLVED);
        assertThat(process(blocker)).isWaitingAt("user_confirmResolution");
    }

    @Test
    void silence_closes_it_as_unconfirmed() {
        var blocker = raised(Severity.MAJOR);
        troupe.does(lead, blocker, "user_resolveBlocker", SOLVED);
        var process = process(blocker);

        time.forward(Duration.ofDays(11));

        assertThat(process).isEnded().hasPassed("end_blockerClosed").hasNotPassed("end_blockerSolved");
        assertThat(state(blocker)).isEqualTo(Blocker.State.UNCONFIRMED);
    }

    @Test
    void it_may_be_said_solved_outside_of_the_task_once() {
        var blocker = raised(Severity.MAJOR);

        blockers.resolvedOtherwise(blocker, troupe.actor(officer), SOLVED);
        var again = org.assertj.core.api.Assertions.catchThrowableOfType(
                RuleViolation.class, () -> blockers.resolvedOtherwise(blocker, troupe.actor(officer), SOLVED));

        assertThat(process(blocker)).isWaitingAt("user_confirmResolution").hasPassed("msg_resolved");
        assertThat(again.code()).isEqualTo("blocker.notOpen");
        assertThat(troupe.waits(blocker, "user_resolveBlocker")).isFalse();
    }

    @Test
    void whoever_raised_it_does_not_solve_it_as_its_owner() {
        var byOfficer = blockers.raise(troupe.actor(officer), raise(Severity.MAJOR));
        time.runDue();
        time.forward(Duration.ofDays(6));
        assertThat(detail(byOfficer).level()).isEqualTo(Level.TACTICAL);

        var refusal = troupe.refused(officer, () -> troupe.does(officer, byOfficer, "user_resolveBlocker", SOLVED));

        assertThat(refusal.kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
    }

    @Test
    void who_has_no_part_in_a_thing_cannot_raise_a_blocker_on_it() {
        var nobody = troupe.somebody();
        assertThat(troupe.refused(nobody, () -> blockers.raise(troupe.actor(nobody), raise(Severity.MINOR)))
                        .code())
                .isEqualTo("blocker.noPart");
        var stranger = troupe.with(Role.TEAM_LEAD, UUID.randomUUID());

        var refusal = troupe.refused(stranger, () -> blockers.raise(troupe.actor(stranger), raise(Severity.MINOR)));

        assertThat(refusal.fields()).extracting("field").containsExactly("concerns");
    }

    private UUID raised(Severity severity) {
        var blocker = blockers.raise(troupe.actor(member), raise(severity));
        time.runDue();
        return blocker;
    }

    private Raise raise(Severity severity) {
        return new Raise(incubator, "Pas d’accès au système", "L’équipe attend un accès depuis dix jours.", severity);
    }

    private ProcessInstance process(UUID blocker) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(blocker.toString())
                .singleResult();
    }

    private Blocker.State state(UUID blocker) {
        return detail(blocker).state();
    }

    private BlockerService.Detail detail(UUID blocker) {
        return blockers.detail(troupe.actor(member), blocker);
    }
}
