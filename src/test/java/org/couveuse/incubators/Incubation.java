package org.couveuse.incubators;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.shared.JsonColumn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The vocabulary of this room's tests: a forum with its fund, people, an incubator and its ways forward. */
@Component
class Incubation extends Forming {

    @Autowired
    IdeaService ideas;

    @Autowired
    IdeaReading ideaReading;

    @Autowired
    EvaluationCount count;

    @Autowired
    InvitationService invitationService;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private SearchSteps steps;

    @Autowired
    private CallService calls;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private RuntimeService runtime;

    /** An incubator with the people around it; nobody has joined yet. */
    record Scene(
            UUID incubator,
            UUID body,
            UUID theme,
            UUID lead,
            UUID officer,
            UUID otherOfficer,
            List<UUID> team,
            UUID organisation,
            UUID contact) {}

    /** Formed, with its mandate open and the call of its group begun apart from the search. */
    UUID calls(Scene s) {
        starts("incubatorFormation", s);
        forms(s);
        new TransactionTemplate(transactions).executeWithoutResult(status -> steps.prepareGroups(s.incubator()));
        var call = lastCall(s);
        processes.start(
                "ideation",
                call,
                Outcome.of(IncubatorFormationVariables.INCUBATOR, s.incubator())
                        .and(IncubatorFormationVariables.BODY, s.body()));
        return call;
    }

    void starts(String process, Scene s) {
        processes.start(
                process,
                s.incubator(),
                Outcome.of(IncubatorFormationVariables.INCUBATOR, s.incubator())
                        .and(IncubatorFormationVariables.BODY, s.body()));
    }

    UUID lastCall(Scene s) {
        var calls = reading.detail(s.incubator()).calls();
        return calls.get(calls.size() - 1).id();
    }

    void opens(Scene s, UUID call) {
        opens(s, call, CallAudience.EVERYONE);
    }

    void opens(Scene s, UUID call, CallAudience audience) {
        troupe.does(
                s.lead(),
                call,
                "user_openCall",
                new CallService.OpenCall(
                        "Comment voir un bloquant tôt ?",
                        "Même petit.",
                        audience,
                        in(Duration.ofDays(7)),
                        14,
                        List.of(s.team().get(0), s.team().get(1), s.otherOfficer())));
        run();
    }

    UUID proposes(Scene s, UUID person, String title) {
        return troupe.as(
                person,
                () -> ideas.propose(
                        s.incubator(),
                        new IdeaService.ProposeIdea(null, title, "Une idée simple.", "Moins d’attente.")));
    }

    Idea.Row idea(UUID idea) {
        return ideaReading.one(idea).idea();
    }

    List<Evaluation.Row> evaluationsOf(UUID idea) {
        return evaluations.of(List.of(idea)).stream().map(Evaluation::row).toList();
    }

    void evaluates(Evaluation.Row evaluation, int mark) {
        troupe.does(
                evaluation.evaluator(),
                evaluation.id(),
                "user_evaluateIdea",
                new EvaluationService.EvaluateIdea(mark, mark, mark, mark, "Simple.", "Rien."));
    }

    void evaluatesAll(UUID idea, int mark) {
        evaluationsOf(idea).stream()
                .filter(e -> e.state() == EvaluationState.OPEN)
                .forEach(e -> evaluates(e, mark));
    }

    /** An idea is proposed, evaluated, selected and confirmed; its experiment is asked for. */
    UUID selected(Scene s, UUID author) {
        var call = lastCall(s);
        opens(s, call);
        var idea = proposes(s, author, "Mur des bloquants");
        closes(s, call);
        evaluatesAll(idea, 3);
        selects(s, call, IdeaSelection.SELECTED, idea);
        return idea;
    }

    /** The latest call ends without an idea. */
    void finds(Scene s, IdeaSelection selection) {
        var call = lastCall(s);
        opens(s, call);
        closes(s, call);
        selects(s, call, selection);
    }

    void closes(Scene s, UUID call) {
        troupe.as(s.lead(), () -> {
            calls.close(call, "Assez d’idées.");
            return null;
        });
        run();
    }

    void selects(Scene s, UUID call, IdeaSelection selection, UUID... chosen) {
        count.sweep();
        var lines = Stream.of(chosen)
                .map(i -> new CallService.ChosenIdea(i, "Utile."))
                .toList();
        troupe.does(s.lead(), call, "user_selectIdeas", new CallService.SelectIdeas(selection, lines, "Voilà."));
        troupe.does(
                s.officer(),
                call,
                "user_confirmSelection",
                new CallService.ConfirmSelection(SelectionReview.CONFIRM, "Bien.", null));
        run();
    }

    /** How the trial of an idea ended is said; its experiment, which is not lived through here, is given up. */
    void experimentEnds(Scene s, UUID idea, TrialOutcome outcome) {
        incubators.ideaTried(idea, outcome, "Ce que l’essai a montré.");
        var experiment = Objects.requireNonNull(idea(idea).experiment());
        var task = troupe.waiting(experiment, "user_designExperiment").id();
        var body = JsonColumn.CANONICAL
                .createObjectNode()
                .put("outcome", "WITHDRAW")
                .put("reason", "L’essai est raconté ailleurs.");
        troupe.as(s.lead(), () -> desk.submit(troupe.actor(s.lead()), task, body, null));
        run();
    }

    /** The part of the cycle that another room plays is over. */
    void skips(Scene s, String call) {
        var instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey("incubationCycle")
                .processInstanceBusinessKey(s.incubator().toString())
                .singleResult();
        runtime.createProcessInstanceModification(instance.getId())
                .startAfterActivity(call)
                .cancelAllForActivity(call)
                .execute();
        run();
    }

    /** Ends whatever a test left running for this incubator, so that no clock of it rings in another test. */
    void leave(Scene s) {
        var keys = new ArrayList<UUID>();
        keys.add(s.incubator());
        reading.detail(s.incubator()).calls().forEach(c -> keys.add(c.id()));
        for (var key : keys) {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(key.toString()).list().stream()
                    .filter(i -> runtime.createProcessInstanceQuery()
                                    .processInstanceId(i.getId())
                                    .count()
                            > 0)
                    .forEach(i -> {
                        var root = i.getRootProcessInstanceId();
                        runtime.deleteProcessInstancesIfExists(
                                List.of(root == null ? i.getId() : root), "end of test", true, true, false);
                    });
        }
        time.reset();
    }
}
