package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.couveuse.themes.BallotChoice.FAIR;
import static org.couveuse.themes.BallotChoice.GOOD;
import static org.couveuse.themes.BallotChoice.RECUSED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.couveuse.CouveuseTest;
import org.couveuse.models.ModelCoverage;
import org.couveuse.themes.RoundDeciding.Deliberation;
import org.couveuse.themes.RoundDeciding.Reason;
import org.couveuse.themes.RoundDeciding.RetainedTheme;
import org.couveuse.themes.RoundDeciding.Review;
import org.couveuse.themes.RoundService.Designation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.context.event.RecordApplicationEvents;

@CouveuseTest
@RecordApplicationEvents
class ThemePrioritisationProcessTest extends RoundScenes {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("themePrioritisation");

    @Test
    void a_round_goes_from_preparation_to_one_cycle_per_retained_theme() {
        var round = table.open(forum, BallotMode.SECRET, 2);
        var process = process(round);
        votes(round, 4);
        time.forward(Duration.ofDays(15));

        assertThat(process).isWaitingAt("user_deliberate").hasNotPassed("user_decideQuorumFailure");
        troupe.does(forum.chair(), round, "user_deliberate", following(2));
        assertThat(process).isWaitingAt("user_confirmDecision");
        troupe.does(forum.members().get(0), round, "user_confirmDecision", review(Confirmation.CONFIRMED));
        time.runDue();

        assertThat(process)
                .isEnded()
                .hasPassed("service_publishDecision", "service_startCycles", "end_decisionPublished")
                .hasNotPassed("service_cancelRound", "service_restartRound", "user_designateChair");
        assertThat(events.stream(Round.ThemeRetained.class)
                        .filter(e -> e.round().equals(round)))
                .extracting(Round.ThemeRetained::theme, Round.ThemeRetained::rank)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(forum.themes().get(0), 1),
                        org.assertj.core.groups.Tuple.tuple(forum.themes().get(1), 2));
        assertThat(themes.get(forum.themes().get(0)).state()).isEqualTo(ThemeState.RETAINED);
        assertThat(themes.get(forum.themes().get(2)).state()).isEqualTo(ThemeState.NOT_RETAINED);
        var decision = java.util.Objects.requireNonNull(
                results.result(troupe.actor(forum.members().get(1)), round).decision());
        assertThat(decision.confirmedBy()).isNotEqualTo(decision.deliberatedBy());
        assertThat(decision.fingerprint())
                .as("four judges in secret: their counts could be found from it")
                .isNull();
    }

    @Test
    void a_decision_sent_back_returns_to_the_chair_with_what_was_written() {
        var round = deliberating();
        var process = process(round);
        troupe.does(forum.chair(), round, "user_deliberate", following(1));
        var missing = troupe.refused(
                forum.members().get(0),
                () -> troupe.does(
                        forum.members().get(0), round, "user_confirmDecision", review(Confirmation.SENT_BACK)));
        assertThat(missing.fields()).extracting("field").containsExactly("remarks");

        troupe.does(
                forum.members().get(0),
                round,
                "user_confirmDecision",
                new Review(Confirmation.SENT_BACK, "Dites pourquoi un seul thème.", null));

        assertThat(process).isWaitingAt("user_deliberate").hasNotPassed("service_publishDecision");
        var sheet = desk.sheet(
                troupe.actor(forum.chair()),
                troupe.waiting(round, "user_deliberate").id());
        assertThat(sheet.facts().get(0).key()).isEqualTo("round.remarks");
        assertThat(((Deliberation) java.util.Objects.requireNonNull(sheet.known())).retained())
                .hasSize(1);
    }

    @Test
    void a_departure_from_the_ranking_needs_a_reason_and_who_deliberated_does_not_confirm() {
        var round = deliberating();
        var last = forum.themes().get(2);
        var without = new Deliberation(List.of(new RetainedTheme(last, "Urgent.")), List.of(), "Le dernier.");
        var refusal =
                troupe.refused(forum.chair(), () -> troupe.does(forum.chair(), round, "user_deliberate", without));
        assertThat(refusal.fields()).extracting("field").containsExactly("departures");

        troupe.does(
                forum.chair(),
                round,
                "user_deliberate",
                new Deliberation(
                        List.of(new RetainedTheme(last, "Urgent.")),
                        List.of(
                                new Reason(forum.themes().get(0), "Déjà en cours."),
                                new Reason(forum.themes().get(1), "Trop tôt.")),
                        "Le dernier."));
        assertThat(troupe.refused(
                                forum.chair(),
                                () -> troupe.does(
                                        forum.chair(), round, "user_confirmDecision", review(Confirmation.CONFIRMED)))
                        .code())
                .isEqualTo("shared.notFound");
    }

    @Test
    void a_round_without_quorum_is_extended_once_and_then_goes_on() {
        var round = table.open(forum, BallotMode.SECRET, 3);
        votes(round, 1);
        time.forward(Duration.ofDays(15));
        var process = process(round);
        assertThat(process).isWaitingAt("user_decideQuorumFailure").hasNotPassed("user_deliberate");
        assertThat(results.shown(troupe.actor(forum.chair()), round)).isFalse();

        var until = clock.instant().plus(Duration.ofDays(3));
        troupe.does(forum.chair(), round, "user_decideQuorumFailure", failure(QuorumDecision.EXTEND, until));
        time.runDue();
        assertThat(process).isWaitingAt("gw_closing");
        assertThat(detail(round).row().state()).isEqualTo(RoundState.OPEN);
        assertThat(waitingBallots(round)).isEqualTo(3);

        time.forward(Duration.ofDays(4));
        assertThat(process).isWaitingAt("user_decideQuorumFailure");
        var again = troupe.refused(
                forum.chair(),
                () -> troupe.does(
                        forum.chair(), round, "user_decideQuorumFailure", failure(QuorumDecision.EXTEND, until)));
        assertThat(again.fields()).extracting("code").contains("round.extendedOnce");
        troupe.does(forum.chair(), round, "user_decideQuorumFailure", failure(QuorumDecision.GO_ON, null));
        assertThat(process).isWaitingAt("user_deliberate").hasNotPassed("service_cancelRound");
    }

    @Test
    void a_round_without_quorum_is_cancelled_or_taken_up_again_and_frees_its_themes() {
        var cancelled = table.open(forum, BallotMode.SECRET, 3);
        time.forward(Duration.ofDays(15));
        var process = process(cancelled);
        troupe.does(forum.chair(), cancelled, "user_decideQuorumFailure", failure(QuorumDecision.CANCEL, null));
        time.runDue();
        assertThat(process).isEnded().hasPassed("end_roundCancelled").hasNotPassed("service_restartRound");
        assertThat(themes.get(forum.themes().get(0)).state()).isEqualTo(ThemeState.CANDIDATE);

        var restarted = table.open(forum, BallotMode.SECRET, 3);
        time.forward(Duration.ofDays(15));
        var second = process(restarted);
        troupe.does(forum.chair(), restarted, "user_decideQuorumFailure", failure(QuorumDecision.RESTART, null));
        time.runDue();
        assertThat(second).isEnded().hasPassed("end_roundRestarted").hasNotPassed("service_cancelRound");
        var next = java.util.Objects.requireNonNull(detail(restarted).restartedAs());
        assertThat(troupe.waits(next, "user_prepareRound")).isTrue();
        assertThat(detail(next).themes()).extracting("id").containsExactlyElementsOf(forum.themes());
        assertThat(example(forum.officer(), next, "user_prepareRound"))
                .satisfies(e -> troupe.does(forum.officer(), next, "user_prepareRound", e));
    }

    @Test
    void a_round_is_cancelled_while_prepared_and_while_it_waits_but_not_once_open() {
        var preparing = table.planned(forum);
        var process = process(preparing);
        cancel(preparing);
        assertThat(process).isEnded().hasPassed("msg_cancelPreparation").hasNotPassed("timer_opening");

        var waiting = table.planned(forum);
        var second = process(waiting);
        prepare(waiting, forum.themes());
        cancel(waiting);
        assertThat(second).isEnded().hasPassed("msg_cancelRound").hasNotPassed("service_openRound");
        assertThat(themes.get(forum.themes().get(0)).state()).isEqualTo(ThemeState.CANDIDATE);

        var open = table.open(forum, BallotMode.SECRET, 2);
        assertThat(troupe.refused(forum.officer(), () -> rounds.cancel(troupe.actor(forum.officer()), open, MOTIVE))
                        .code())
                .isEqualTo("round.cancelTooLate");
        assertThat(troupe.refused(forum.officer(), () -> cancel(waiting)).code())
                .isEqualTo("round.cancelTooLate");
    }

    @Test
    void the_chair_and_an_officer_together_close_early_neither_alone_nor_twice() {
        var round = table.open(forum, BallotMode.SECRET, 1);
        var process = process(round);
        votes(round, 2);
        assertThat(early(forum.chair(), round).closing()).isFalse();
        assertThat(troupe.refused(forum.chair(), () -> early(forum.chair(), round))
                        .code())
                .isEqualTo("round.earlyTwice");
        var member = forum.members().get(0);
        assertThat(troupe.refused(member, () -> early(member, round)).code()).isEqualTo("round.earlyWho");
        assertThat(process).isWaitingAt("gw_closing");

        assertThat(early(forum.officer(), round).closing()).isTrue();
        time.runDue();
        assertThat(process)
                .isWaitingAt("user_deliberate")
                .hasPassed("msg_closeEarly")
                .hasNotPassed("timer_closing");
        assertThat(troupe.refused(forum.officer(), () -> early(forum.officer(), round))
                        .code())
                .isEqualTo("round.closed");
    }

    @Test
    void the_signature_of_a_chair_who_steps_aside_closes_nothing() {
        var round = table.open(forum, BallotMode.SECRET, 1);
        var process = process(round);
        early(forum.chair(), round);
        troupe.as(forum.chair(), () -> {
            rounds.stepAside(troupe.actor(forum.chair()), round, MOTIVE);
            return true;
        });

        assertThat(early(forum.officer(), round).closing()).isFalse();
        assertThat(process).isWaitingAt("gw_closing").hasNotPassed("msg_closeEarly");
        var deputy = forum.members().get(0);
        troupe.does(forum.officer(), round, "user_designateChair", new Designation(deputy, "Sans conflit.", true));
        assertThat(early(deputy, round).closing()).isTrue();
    }

    @Test
    void one_signature_is_enough_once_everybody_voted() {
        var round = table.open(forum, BallotMode.SECRET, 1);
        votes(round, 4);
        assertThat(early(forum.officer(), round).closing()).isTrue();
    }

    @Test
    void a_chair_who_proposed_a_theme_is_replaced_before_the_deliberation() {
        var own = table.proposed(forum, forum.chair());
        var round = table.planned(forum);
        var process = process(round);
        var candidates = new ArrayList<>(forum.themes());
        candidates.add(own);
        prepare(round, candidates);
        time.forward(Duration.ofHours(2));
        votes(round, 3);
        time.forward(Duration.ofDays(15));

        assertThat(process)
                .isWaitingAt("cond_chairReady", "user_designateChair")
                .hasNotPassed("user_deliberate");
        var self = troupe.refused(
                forum.officer(),
                () -> troupe.does(
                        forum.officer(), round, "user_designateChair", new Designation(forum.chair(), "Elle.", true)));
        assertThat(self.fields()).extracting("field").containsExactly("person");
        var deputy = forum.members().get(0);
        troupe.does(forum.officer(), round, "user_designateChair", new Designation(deputy, "Sans conflit.", true));
        assertThat(process).isWaitingAt("user_deliberate").hasPassed("end_chairDesignated");
        assertThat(troupe.refused(
                                forum.chair(), () -> troupe.does(forum.chair(), round, "user_deliberate", following(1)))
                        .code())
                .isEqualTo("shared.notFound");
        troupe.does(deputy, round, "user_deliberate", following(1));
        assertThat(troupe.refused(deputy, () -> rounds.stepAside(troupe.actor(deputy), round, MOTIVE))
                        .code())
                .isEqualTo("round.chairTooLate");
    }

    @Test
    void a_chair_who_recuses_herself_in_the_ballot_hands_over_and_so_does_her_deputy() {
        var round = table.open(forum, BallotMode.SECRET, 1);
        var process = process(round);
        var chair = forum.chair();
        ballots.put(troupe.actor(chair), round, RoundTable.vote(forum.themes(), RECUSED, GOOD, FAIR));
        assertThat(process).isWaitingAt("gw_closing", "user_designateChair");
        assertThat(troupe.refused(chair, () -> rounds.stepAside(troupe.actor(chair), round, MOTIVE))
                        .code())
                .isEqualTo("round.chairOnly");
        var deputy = forum.members().get(0);
        troupe.does(forum.officer(), round, "user_designateChair", new Designation(deputy, "Sans conflit.", true));
        assertThat(process).isWaitingAt("gw_closing");

        troupe.as(
                deputy,
                () -> ballots.declareConflict(
                        troupe.actor(deputy),
                        round,
                        new BallotService.Conflict(forum.themes().get(1), "Mon organisation le porte.")));
        assertThat(process).isWaitingAt("gw_closing", "user_designateChair");
        var third = forum.members().get(1);
        troupe.does(forum.officer(), round, "user_designateChair", new Designation(third, "Sans conflit.", true));
        votes(round, 3);
        time.forward(Duration.ofDays(15));
        assertThat(troupe.waits(round, "user_deliberate")).isTrue();
        troupe.does(third, round, "user_deliberate", following(1));
    }

    @Test
    void the_example_of_every_form_is_accepted() {
        var round = table.planned(forum);
        troupe.does(forum.officer(), round, "user_prepareRound", example(forum.officer(), round, "user_prepareRound"));
        time.forward(Duration.ofHours(2));
        for (var member : forum.members()) {
            var ballot = ballotOf(round, member);
            troupe.does(member, ballot, "user_castBallot", example(member, ballot, "user_castBallot"));
        }
        var opinion = desk.about(round).stream()
                .filter(t -> t.form().equals("user_giveOpinion") && desk.may(troupe.actor(forum.adviser()), t))
                .findFirst()
                .orElseThrow();
        troupe.does(
                forum.adviser(),
                opinion.key(),
                "user_giveOpinion",
                example(forum.adviser(), opinion.key(), "user_giveOpinion"));
        troupe.as(forum.chair(), () -> {
            rounds.stepAside(troupe.actor(forum.chair()), round, MOTIVE);
            return true;
        });
        troupe.does(
                forum.officer(), round, "user_designateChair", example(forum.officer(), round, "user_designateChair"));
        time.forward(Duration.ofDays(15));
        var chair = forum.voters().stream()
                .filter(m -> desk.may(troupe.actor(m), troupe.waiting(round, "user_deliberate")))
                .findFirst()
                .orElseThrow();
        troupe.does(chair, round, "user_deliberate", example(chair, round, "user_deliberate"));
        var other = forum.members().stream()
                .filter(m -> !m.equals(chair))
                .findFirst()
                .orElseThrow();
        troupe.does(other, round, "user_confirmDecision", example(other, round, "user_confirmDecision"));
        time.runDue();
        assertThat(detail(round).row().state()).isEqualTo(RoundState.DECIDED);
        assertThat(detail(round).opinions()).hasSize(1);

        forum = table.forum(2, 2);
        var without = table.open(forum, BallotMode.SECRET, 3);
        time.forward(Duration.ofDays(15));
        troupe.does(
                forum.chair(),
                without,
                "user_decideQuorumFailure",
                example(forum.chair(), without, "user_decideQuorumFailure"));
    }
}
