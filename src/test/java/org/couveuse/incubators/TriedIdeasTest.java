package org.couveuse.incubators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.experiments.Design;
import org.couveuse.experiments.ExperimentDesign.DesignAnswer;
import org.couveuse.experiments.ExperimentReading;
import org.couveuse.experiments.ExperimentService;
import org.couveuse.experiments.ExperimentState;
import org.couveuse.incubators.Incubation.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What passes between the room of incubators and that of experiments. */
@CouveuseTest
class TriedIdeasTest {

    @Autowired
    private Incubation incubation;

    @Autowired
    private CallService calls;

    @Autowired
    private ExperimentReading reading;

    @Autowired
    private ExperimentService experiments;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    private Scene s;
    private UUID idea;
    private UUID experiment;

    @BeforeEach
    void a_selected_idea() {
        s = incubation.scene();
        var call = incubation.calls(s);
        incubation.opens(s, call);
        idea = incubation.proposes(s, incubation.person(null), "Mur des bloquants");
        troupe.as(s.lead(), () -> {
            calls.close(call, "Assez d’idées.");
            return null;
        });
        time.runDue();
        incubation.evaluatesAll(idea, 4);
        incubation.count.sweep();
        troupe.does(
                s.lead(),
                call,
                "user_selectIdeas",
                new CallService.SelectIdeas(
                        IdeaSelection.SELECTED,
                        List.of(new CallService.ChosenIdea(idea, "Utile.")),
                        "Voilà pourquoi."));
        time.runDue();
        troupe.does(
                s.officer(),
                call,
                "user_confirmSelection",
                new CallService.ConfirmSelection(SelectionReview.CONFIRM, "Commentaire.", null));
        time.runDue();
        experiment = Objects.requireNonNull(incubation.idea(idea).experiment());
    }

    @AfterEach
    void back_to_now() {
        incubation.leave(s);
    }

    @Test
    void a_selected_idea_has_its_experiment_and_hears_what_came_of_it() {
        var row = detail();
        assertThat(row.state()).isEqualTo(ExperimentState.DESIGNING);
        assertThat(row.title()).isEqualTo("Mur des bloquants");
        assertThat(experiments.trying(troupe.actor(s.officer()), idea)).hasSize(1);

        incubation.processes.start(
                "inSituExperiment",
                experiment,
                org.couveuse.engine.Outcome.of(IncubatorFormationVariables.INCUBATOR, s.incubator())
                        .and(IncubatorFormationVariables.BODY, s.body()));
        time.runDue();
        troupe.does(s.lead(), experiment, "user_designExperiment", givenUp());
        time.runDue();

        assertThat(detail().state()).isEqualTo(ExperimentState.WITHDRAWN);
        assertThat(incubation.idea(idea).state()).isEqualTo(IdeaState.ABANDONED);
    }

    @Test
    void the_end_of_the_search_closes_the_experiments_it_leaves_open() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new Incubator.SearchEnded(s.incubator())));

        assertThat(detail().state()).isEqualTo(ExperimentState.ABANDONED);
        assertThat(incubation.idea(idea).state()).isEqualTo(IdeaState.ABANDONED);
    }

    private ExperimentReading.Row detail() {
        return reading.get(troupe.actor(s.officer()), experiment).experiment();
    }

    private static Design givenUp() {
        return new Design(
                DesignAnswer.WITHDRAW,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                "Aucun hôte ne convient.");
    }
}
