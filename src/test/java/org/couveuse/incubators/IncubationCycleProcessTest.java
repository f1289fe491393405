package org.couveuse.incubators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.NextSteps;
import org.couveuse.Troupe;
import org.couveuse.engine.Processes;
import org.couveuse.engine.TimeTravel;
import org.couveuse.governance.Funds;
import org.couveuse.incubators.Incubation.Scene;
import org.couveuse.models.ModelCoverage;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class IncubationCycleProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("incubationCycle");

    @Autowired
    private Incubation incubation;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @Autowired
    private Processes processes;

    @Autowired
    private Funds funds;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Requests requests;

    @Autowired
    private NextSteps steps;

    private Scene s;
    private UUID author;

    @BeforeEach
    void a_cycle() {
        s = incubation.scene();
        incubation.starts("incubationCycle", s);
        author = incubation.person(null);
    }

    @AfterEach
    void back_to_now() {
        var standsStill = !steps.given(s.incubator());
        incubation.leave(s);
        assertThat(standsStill).as("open, and nothing to do or wait for").isFalse();
    }

    @Test
    void an_adopted_idea_is_shared_then_deployed_and_the_lead_stays() {
        incubation.forms(s);
        var idea = incubation.selected(s, author);
        var experiment = Objects.requireNonNull(incubation.idea(idea).experiment());
        incubation.experimentEnds(s, idea, TrialOutcome.ADOPT);

        var solution = Objects.requireNonNull(incubation.facts(s).search().solution());
        assertThat(requests.solutions)
                .anyMatch(r -> r.solution().equals(solution) && r.experiments().equals(List.of(experiment)));
        assertThat(incubation.facts(s).progress().stage()).isEqualTo(Stage.SHARING);

        incubation.skips(s, "call_sharing");
        incubation.run();
        var campaign = Objects.requireNonNull(incubation.facts(s).search().campaign());
        assertThat(requests.campaigns).anyMatch(r -> r.campaign().equals(campaign));
        assertThat(incubation.facts(s).progress().state()).isEqualTo(IncubatorState.DEPLOYING);
        assertThat(memberships.holders(Role.TEAM_MEMBER, s.incubator())).isEmpty();
        assertThat(memberships.holders(Role.TEAM_LEAD, s.incubator())).containsExactly(s.lead());
        assertThat(funds.reserved(s.body(), s.incubator())).isEqualByComparingTo("0");
        assertThat(troupe.refused(s.officer(), () -> incubation.incubators.cancel(s.incubator(), "Trop tard."))
                        .kind())
                .isEqualTo(RuleViolation.Kind.CONFLICT);

        incubation.skips(s, "call_deployment");
        assertThat(processes.ended("incubationCycle", s.incubator())).isTrue();
        incubation.incubators.deployed(s.incubator());
        assertThat(incubation.facts(s).progress().state()).isEqualTo(IncubatorState.DEPLOYED);
    }

    @Test
    void at_four_fifths_it_warns_and_at_the_term_it_is_extended_once_then_closed() {
        incubation.forms(s);
        time.forward(Duration.ofDays(81));
        assertThat(kinds()).contains(DecisionKind.WARNED);
        assertThat(troupe.waits(s.incubator(), "user_decideAtTerm")).isFalse();
        time.forward(Duration.ofDays(20));
        assertThat(troupe.waits(s.incubator(), "user_decideAtTerm")).isTrue();
        assertThat(troupe.waits(incubation.lastCall(s), "user_openCall"))
                .as("the work goes on while the decision is awaited")
                .isTrue();

        var nothing = troupe.refused(s.officer(), () -> decides(TermDecision.SHARE));
        assertThat(nothing.fields()).extracting(FieldProblem::code).containsExactly("incubators.share.nothing");
        decides(TermDecision.EXTEND);
        assertThat(troupe.waits(s.incubator(), "user_decideAtTerm")).isFalse();
        time.forward(Duration.ofDays(31));
        var twice = troupe.refused(s.officer(), () -> decides(TermDecision.EXTEND));
        assertThat(twice.fields()).extracting(FieldProblem::code).containsExactly("incubators.term.once");

        decides(TermDecision.CLOSE);
        assertThat(incubation.facts(s).progress().state()).isEqualTo(IncubatorState.CLOSED);
        assertThat(incubation.facts(s).search().lessons()).isEqualTo("Nos leçons.");
        assertThat(memberships.holders(Role.TEAM_LEAD, s.incubator())).isEmpty();
        assertThat(troupe.waits(incubation.lastCall(s), "user_openCall")).isFalse();
        assertThat(incubation.reading.detail(s.incubator()).calls()).allMatch(c -> c.state() == CallState.CLOSED);
        assertThat(funds.reserved(s.body(), s.incubator())).isEqualByComparingTo("0");
        assertThat(processes.ended("incubationCycle", s.incubator())).isTrue();
    }

    @Test
    void at_the_term_what_there_is_goes_to_sharing() {
        incubation.forms(s);
        var idea = incubation.selected(s, author);
        time.forward(Duration.ofDays(101));
        decides(TermDecision.SHARE);

        assertThat(incubation.facts(s).progress().stage()).isEqualTo(Stage.SHARING);
        assertThat(incubation.idea(idea).state()).isEqualTo(IdeaState.ABANDONED);
        assertThat(processes.running("solutionSearch", s.incubator())).isFalse();
        assertThat(requests.ended).contains(s.incubator());
    }

    @Test
    void the_agency_shares_now_while_solutions_are_looked_for_only() {
        incubation.run();
        assertThat(troupe.refused(s.officer(), () -> incubation.incubators.shareNow(s.incubator(), "Déjà."))
                        .code())
                .isEqualTo("incubators.share.nothing");
        incubation.forms(s);
        incubation.selected(s, author);
        assertThat(troupe.refused(s.lead(), () -> incubation.incubators.shareNow(s.incubator(), "Déjà."))
                        .kind())
                .isEqualTo(RuleViolation.Kind.FORBIDDEN);

        troupe.as(s.officer(), () -> {
            incubation.incubators.shareNow(s.incubator(), "Le besoin presse.");
            return null;
        });
        incubation.run();

        assertThat(incubation.facts(s).search().solution()).isNotNull();
        assertThat(troupe.refused(s.officer(), () -> incubation.incubators.shareNow(s.incubator(), "Encore."))
                        .code())
                .isEqualTo("incubators.share.notNow");
    }

    @Test
    void cancelling_keeps_the_lessons_and_ends_what_was_open() {
        incubation.forms(s);
        var call = incubation.lastCall(s);
        incubation.opens(s, call);
        var idea = incubation.proposes(s, author, "Mur des bloquants");
        time.forward(Duration.ofDays(8));
        assertThat(incubation.evaluationsOf(idea)).hasSize(3);

        troupe.as(s.officer(), () -> {
            incubation.incubators.cancel(s.incubator(), "Le ministère est réorganisé.");
            return null;
        });
        incubation.run();

        assertThat(incubation.facts(s).progress().state()).isEqualTo(IncubatorState.CANCELLED);
        assertThat(incubation.facts(s).search().lessons()).isEqualTo("Le ministère est réorganisé.");
        assertThat(incubation.evaluationsOf(idea)).allMatch(e -> e.state() == EvaluationState.NOT_SENT);
        assertThat(incubation.evaluationsOf(idea)).noneMatch(e -> processes.running("ideaEvaluation", e.id()));
        assertThat(incubation.idea(idea).state()).isEqualTo(IdeaState.NOT_SELECTED);
        var again = troupe.refused(s.officer(), () -> incubation.incubators.cancel(s.incubator(), "Encore."));
        assertThat(again.kind()).isEqualTo(RuleViolation.Kind.CONFLICT);
    }

    @Test
    void cancelling_while_the_team_is_formed_takes_its_invitations_back() {
        incubation.run();
        troupe.does(s.officer(), s.incubator(), "user_proposeTeam", incubation.proposal(s));
        incubation.run();
        var invitation = incubation.invitation(s, s.lead()).id();
        troupe.as(s.officer(), () -> {
            incubation.incubators.cancel(s.incubator(), "Le thème est repris ailleurs.");
            return null;
        });
        incubation.run();
        assertThat(troupe.waits(invitation, "user_acceptInvitation")).isFalse();
        assertThat(incubation.reading.members(s.incubator(), null)).isEmpty();
    }

    private List<DecisionKind> kinds() {
        return incubation.reading.decided(s.incubator()).stream()
                .map(IncubatorReading.Decided::kind)
                .toList();
    }

    private void decides(TermDecision decision) {
        troupe.does(
                s.officer(),
                s.incubator(),
                "user_decideAtTerm",
                new IncubatorService.DecideAtTerm(
                        decision, incubation.today().plusDays(30), "Voilà pourquoi.", "Nos leçons."));
        incubation.run();
    }
}
