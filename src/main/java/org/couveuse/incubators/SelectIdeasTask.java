package org.couveuse.incubators;

import java.util.ArrayList;
import java.util.List;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.springframework.stereotype.Component;

/** Selecting ideas. */
@Component
class SelectIdeasTask implements TaskHandler<CallService.SelectIdeas> {

    private final CallService calls;
    private final CallSteps steps;
    private final Store store;
    private final Comparison comparison;
    private final IncubatorFacts facts;

    SelectIdeasTask(CallService calls, CallSteps steps, Store store, Comparison comparison, IncubatorFacts facts) {
        this.calls = calls;
        this.steps = steps;
        this.store = store;
        this.comparison = comparison;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "user_selectIdeas";
    }

    @Override
    public Class<CallService.SelectIdeas> submission() {
        return CallService.SelectIdeas.class;
    }

    @Override
    public TaskSheet<CallService.SelectIdeas> sheet(OpenTask task, Actor actor) {
        var incubator = store.call(task.key()).incubator();
        var ideas = steps.selectable(task.key());
        var enough = ideas.stream().filter(i -> steps.sent(i.id()) >= 2).findFirst();
        var returned = store.call(task.key()).row().selection();
        var told = new ArrayList<Fact>();
        if (returned != null && returned.comment() != null) {
            told.add(new Fact.Text("incubators.returned", returned.comment()));
        }
        told.add(comparison.fact(ideas));
        told.addAll(facts.origin(incubator));
        told.addAll(facts.clock(incubator));
        var example = enough.map(i -> new CallService.SelectIdeas(
                        IdeaSelection.SELECTED,
                        List.of(new CallService.ChosenIdea(i.id(), "La plus utile et la plus simple à essayer.")),
                        "Les autres pourront revenir au prochain appel."))
                .orElseGet(() -> new CallService.SelectIdeas(
                        IdeaSelection.NEW_CALL, List.of(), "Trop peu d’idées ont été évaluées."));
        return TaskSheet.of(told, example)
                .choices(
                        "ideas",
                        ideas.stream()
                                .map(i -> TaskSheet.Choice.of(i.id(), i.title()))
                                .toList());
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, CallService.SelectIdeas submission) {
        return calls.select(task.key(), actor, submission);
    }
}
