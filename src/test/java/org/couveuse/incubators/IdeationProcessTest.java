package org.couveuse.incubators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.Processes;
import org.couveuse.engine.TimeTravel;
import org.couveuse.incubators.Incubation.Scene;
import org.couveuse.models.ModelCoverage;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class IdeationProcessTest {

    @RegisterExtension
    static final ModelCoverage IDEATION = ModelCoverage.of("ideation");

    @RegisterExtension
    static final ModelCoverage EVALUATION = ModelCoverage.of("ideaEvaluation");

    @Autowired
    private Incubation incubation;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @Autowired
    private CallService calls;

    @Autowired
    private EvaluationService evaluations;

    @Autowired
    private IdeaLessons lessons;

    @Autowired
    private Processes processes;

    private Scene s;
    private UUID call;
    private UUID author;

    @BeforeEach
    void a_call_being_prepared() {
        s = incubation.scene();
        call = incubation.calls(s);
        author = incubation.person(null);
    }

    @AfterEach
    void back_to_now() {
        incubation.leave(s);
    }

    @Test
    void ideas_are_evaluated_selected_confirmed_and_get_their_experiments() {
        incubation.opens(s, call);
        var good = incubation.proposes(s, author, "Mur des bloquants");
        var other = incubation.proposes(s, s.team().get(0), "Boîte à obstacles");
        closes();
        assertThat(incubation.idea(good).state()).isEqualTo(IdeaState.IN_EVALUATION);
        assertThat(incubation.evaluationsOf(other))
                .as("the author never evaluates their own idea")
                .extracting(Evaluation.Row::evaluator)
                .doesNotContain(s.team().get(0))
                .hasSize(2);

        incubation.evaluatesAll(good, 4);
        assertThat(incubation.count.sweep()).isZero();
        assertThat(troupe.waits(call, "user_selectIdeas")).isFalse();
        incubation.evaluatesAll(other, 1);
        var atOnce = Stream.generate(() -> CompletableFuture.supplyAsync(incubation.count::sweep))
                .limit(2)
                .toList();
        assertThat(atOnce.stream().mapToInt(CompletableFuture::join).sum())
                .as("two sweeps at the same moment tell it once")
                .isEqualTo(1);
        assertThat(troupe.waits(call, "user_selectIdeas")).isTrue();
        assertThat(incubation.count.sweep()).as("told once").isZero();

        selects(IdeaSelection.SELECTED, good);
        var own = troupe.refused(author, () -> confirms(author, SelectionReview.CONFIRM));
        assertThat(own.kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
        confirms(s.officer(), SelectionReview.REVISE);
        assertThat(incubation.idea(good).state()).isEqualTo(IdeaState.IN_EVALUATION);
        selects(IdeaSelection.SELECTED, good);
        confirms(s.officer(), SelectionReview.CONFIRM);
        time.runDue();

        assertThat(incubation.idea(good).state()).isEqualTo(IdeaState.IN_TRIAL);
        assertThat(incubation.idea(good).experiment()).isNotNull();
        assertThat(incubation.idea(other).state()).isEqualTo(IdeaState.NOT_SELECTED);
        assertThat(lessons.page(null, 50).items())
                .filteredOn(idea -> idea.id().equals(other))
                .singleElement()
                .satisfies(idea -> assertThat(idea.reason())
                        .isEqualTo(incubation.idea(other).reason())
                        .isNotBlank());
        assertThat(lessons.page(null, 50).items())
                .extracting(IdeaLessons.NotSelected::id)
                .doesNotContain(good);
        assertThat(processes.ended("ideation", call)).isTrue();
        assertThat(incubation.facts(s).progress().stage()).isEqualTo(Stage.EXPERIMENT);
    }

    @Test
    void nobody_sees_an_evaluation_before_all_have_sent_theirs() {
        incubation.opens(s, call);
        var idea = incubation.proposes(s, author, "Mur des bloquants");
        closes();
        var evaluators = incubation.evaluationsOf(idea);
        var first = evaluators.get(0).evaluator();
        incubation.evaluates(evaluators.get(0), 4);

        var seen = troupe.as(s.lead(), () -> evaluations.of(idea));
        assertThat(seen.sent()).isEqualTo(1);
        assertThat(seen.visible()).isFalse();
        assertThat(seen.marks()).isNotEmpty().allMatch(m -> m.mean() == null);
        assertThat(troupe.as(first, () -> evaluations.of(idea)).opinions()).hasSize(1);

        evaluators.subList(1, evaluators.size()).forEach(e -> incubation.evaluates(e, 2));
        var all = troupe.as(author, () -> evaluations.of(idea));
        assertThat(all.visible()).isTrue();
        assertThat(all.opinions()).hasSize(3);
        assertThat(all.marks().get(0).mean()).isEqualByComparingTo("2.7");
        assertThat(all.marks().get(0).lowest()).isEqualTo(2);
    }

    @Test
    void a_call_closes_at_its_time_and_its_evaluations_too() {
        incubation.opens(s, call);
        var idea = incubation.proposes(s, author, "Mur des bloquants");
        time.forward(Duration.ofDays(8));
        assertThat(incubation.idea(idea).state()).isEqualTo(IdeaState.IN_EVALUATION);
        var late = troupe.refused(author, () -> incubation.proposes(s, author, "Trop tard"));
        assertThat(late.code()).isEqualTo("incubators.idea.noCall");

        time.forward(Duration.ofDays(15));

        assertThat(troupe.waits(call, "user_selectIdeas")).isTrue();
        assertThat(incubation.evaluationsOf(idea)).isNotEmpty().allMatch(e -> e.state() == EvaluationState.NOT_SENT);
        var tooFew = troupe.refused(s.lead(), () -> selects(IdeaSelection.SELECTED, idea));
        assertThat(tooFew.fields()).extracting(FieldProblem::code).contains("incubators.selection.evaluations");

        selects(IdeaSelection.NEW_CALL);
        confirms(s.officer(), SelectionReview.CONFIRM);
        incubation.opens(s, call);
        closes();
        incubation.evaluatesAll(idea, 3);
        incubation.count.sweep();
        selects(IdeaSelection.NONE);
        confirms(s.officer(), SelectionReview.CONFIRM);
        time.runDue();
        assertThat(incubation.idea(idea).state()).isEqualTo(IdeaState.NOT_SELECTED);
        assertThat(processes.ended("ideation", call)).isTrue();
    }

    @Test
    void evaluations_are_ended_early_once_by_the_lead() {
        incubation.opens(s, call);
        var idea = incubation.proposes(s, author, "Mur des bloquants");
        var early = troupe.refused(s.lead(), () -> calls.endEvaluations(call, "Trop tôt."));
        assertThat(early.kind()).isEqualTo(RuleViolation.Kind.CONFLICT);
        closes();
        var stranger = troupe.refused(author, () -> calls.endEvaluations(call, "Sans droit."));
        assertThat(stranger.kind()).isEqualTo(RuleViolation.Kind.FORBIDDEN);

        troupe.as(s.lead(), () -> {
            calls.endEvaluations(call, "Nous en savons assez.");
            return null;
        });
        time.runDue();

        assertThat(troupe.waits(call, "user_selectIdeas")).isTrue();
        assertThat(incubation.evaluationsOf(idea)).isNotEmpty().allMatch(e -> e.state() == EvaluationState.NOT_SENT);
        var again = troupe.refused(s.lead(), () -> calls.endEvaluations(call, "Encore."));
        assertThat(again.kind()).isEqualTo(RuleViolation.Kind.CONFLICT);
    }

    @Test
    void a_call_without_ideas_goes_on_by_itself() {
        incubation.opens(s, call);
        closes();
        assertThat(incubation.count.sweep()).isPositive();
        assertThat(troupe.waits(call, "user_selectIdeas")).isTrue();
        var again = troupe.refused(s.lead(), () -> calls.close(call, "Encore."));
        assertThat(again.kind()).isEqualTo(RuleViolation.Kind.CONFLICT);
    }

    @Test
    void an_open_call_is_given_more_time() {
        incubation.opens(s, call);
        var closing = incubation.in(Duration.ofDays(20));
        troupe.as(s.lead(), () -> {
            calls.extend(call, closing, "Les idées arrivent encore.");
            return null;
        });
        time.forward(Duration.ofDays(10));
        assertThat(troupe.as(author, () -> incubation.ideas.openCalls(s.incubator())))
                .hasSize(1);
        time.forward(Duration.ofDays(11));
        assertThat(troupe.as(author, () -> incubation.ideas.openCalls(s.incubator())))
                .isEmpty();
    }

    @Test
    void a_call_may_be_for_the_team_alone() {
        incubation.opens(s, call, CallAudience.TEAM);
        assertThat(troupe.refused(author, () -> incubation.proposes(s, author, "De loin"))
                        .code())
                .isEqualTo("incubators.idea.audience");
        assertThat(incubation.proposes(s, s.team().get(0), "D’ici")).isNotNull();
    }

    private void closes() {
        troupe.as(s.lead(), () -> {
            calls.close(call, "Assez d’idées.");
            return null;
        });
        time.runDue();
    }

    private void selects(IdeaSelection selection, UUID... ideas) {
        troupe.does(
                s.lead(),
                call,
                "user_selectIdeas",
                new CallService.SelectIdeas(
                        selection,
                        Stream.of(ideas)
                                .map(i -> new CallService.ChosenIdea(i, "Utile."))
                                .toList(),
                        "Voilà pourquoi."));
        time.runDue();
    }

    private void confirms(UUID officer, SelectionReview review) {
        troupe.does(
                officer, call, "user_confirmSelection", new CallService.ConfirmSelection(review, "Commentaire.", null));
        time.runDue();
    }
}
