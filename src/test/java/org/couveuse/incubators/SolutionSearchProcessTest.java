package org.couveuse.incubators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
class SolutionSearchProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("solutionSearch");

    @Autowired
    private Incubation incubation;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @Autowired
    private Processes processes;

    private Scene s;
    private UUID author;

    @BeforeEach
    void a_search() {
        s = incubation.scene();
        incubation.starts("incubatorFormation", s);
        incubation.forms(s);
        incubation.starts("solutionSearch", s);
        incubation.run();
        author = incubation.person(null);
    }

    @AfterEach
    void back_to_now() {
        incubation.leave(s);
    }

    @Test
    void an_adopted_idea_ends_the_search() {
        var idea = incubation.selected(s, author);
        var experiment = Objects.requireNonNull(incubation.idea(idea).experiment());
        assertThat(processes.running("inSituExperiment", experiment)).isTrue();
        assertThat(incubation.facts(s).progress().stage()).isEqualTo(Stage.EXPERIMENT);

        incubation.experimentEnds(s, idea, TrialOutcome.ADOPT);

        assertThat(incubation.idea(idea).state()).isEqualTo(IdeaState.ADOPTED);
        assertThat(processes.ended("solutionSearch", s.incubator())).isTrue();
        assertThat(troupe.waits(s.incubator(), "user_decideNext")).isFalse();
    }

    @Test
    void with_nothing_adopted_the_team_tries_again_then_looks_for_ideas_then_closes() {
        var idea = incubation.selected(s, author);
        var first = Objects.requireNonNull(incubation.idea(idea).experiment());
        incubation.experimentEnds(s, idea, TrialOutcome.ABANDON);
        assertThat(troupe.waits(s.incubator(), "user_decideNext")).isTrue();

        var empty = troupe.refused(s.lead(), () -> decides(NextStep.EXPERIMENT, List.of(), List.of()));
        assertThat(empty.fields()).extracting(FieldProblem::field).containsExactly("ideas");
        decides(NextStep.EXPERIMENT, List.of(), List.of(idea));
        var member = troupe.refused(s.lead(), () -> confirms(s.lead(), NextReview.CONFIRM));
        assertThat(member.kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
        confirms(s.officer(), NextReview.REVISE);
        assertThat(troupe.waits(s.incubator(), "user_decideNext")).isTrue();
        decides(NextStep.EXPERIMENT, List.of(), List.of(idea));
        confirms(s.officer(), NextReview.CONFIRM);
        var second = Objects.requireNonNull(incubation.idea(idea).experiment());
        assertThat(second).isNotEqualTo(first);
        assertThat(incubation.reading.detail(s.incubator()).calls())
                .as("no new call")
                .hasSize(1);
        incubation.experimentEnds(s, idea, TrialOutcome.ABANDON);

        var group = incubation.facts(s).formation().groups().get(0).id();
        decides(NextStep.IDEAS, List.of(group), List.of());
        confirms(s.officer(), NextReview.CONFIRM);
        assertThat(incubation.reading.detail(s.incubator()).calls()).hasSize(2);
        assertThat(incubation.facts(s).progress().stage()).isEqualTo(Stage.IDEATION);
        incubation.finds(s, IdeaSelection.NONE);

        var unlearned = troupe.refused(
                s.lead(),
                () -> troupe.does(
                        s.lead(),
                        s.incubator(),
                        "user_decideNext",
                        new SearchService.DecideNext(NextStep.CLOSE, List.of(), List.of(), "Rien.", null)));
        assertThat(unlearned.fields()).extracting(FieldProblem::field).containsExactly("lessons");
        decides(NextStep.CLOSE, List.of(), List.of());
        confirms(s.officer(), NextReview.CONFIRM);
        assertThat(processes.ended("solutionSearch", s.incubator())).isTrue();
        assertThat(incubation.facts(s).search().lessons()).isEqualTo("Ce que nous savons maintenant.");
    }

    private void decides(NextStep step, List<UUID> groups, List<UUID> ideas) {
        troupe.does(
                s.lead(),
                s.incubator(),
                "user_decideNext",
                new SearchService.DecideNext(step, groups, ideas, "Voilà.", "Ce que nous savons maintenant."));
        incubation.run();
    }

    private void confirms(UUID officer, NextReview review) {
        troupe.does(
                officer,
                s.incubator(),
                "user_confirmNext",
                new SearchService.ConfirmNext(review, "Commentaire.", null));
        incubation.run();
    }
}
