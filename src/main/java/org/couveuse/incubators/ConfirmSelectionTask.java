package org.couveuse.incubators;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.springframework.stereotype.Component;

/** Confirming a selection. */
@Component
class ConfirmSelectionTask implements TaskHandler<CallService.ConfirmSelection> {

    private final CallService calls;
    private final CallSteps steps;
    private final Store store;
    private final Comparison comparison;
    private final IncubatorFacts facts;

    ConfirmSelectionTask(CallService calls, CallSteps steps, Store store, Comparison comparison, IncubatorFacts facts) {
        this.calls = calls;
        this.steps = steps;
        this.store = store;
        this.comparison = comparison;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "user_confirmSelection";
    }

    @Override
    public Class<CallService.ConfirmSelection> submission() {
        return CallService.ConfirmSelection.class;
    }

    @Override
    public TaskSheet<CallService.ConfirmSelection> sheet(OpenTask task, Actor actor) {
        var call = store.call(task.key());
        var selection = call.row().selection();
        var told = new ArrayList<Fact>();
        if (selection != null) {
            told.add(new Fact.Word("incubators.selection", selection.outcome()));
            told.add(new Fact.Text("incubators.why", selection.reason()));
            if (!selection.ideas().isEmpty()) {
                told.add(new Fact.Rows(
                        "incubators.chosen",
                        List.of("title", "reason"),
                        selection.ideas().stream()
                                .map(c -> List.of(store.idea(c.idea()).title(), c.reason()))
                                .toList()));
            }
        }
        told.add(comparison.fact(steps.selectable(task.key())));
        told.addAll(facts.origin(call.incubator()));
        return TaskSheet.of(
                told,
                new CallService.ConfirmSelection(
                        SelectionReview.CONFIRM, "Choix bien appuyé par les évaluations.", null));
    }

    @Override
    public Set<UUID> barred(OpenTask task) {
        return store.selectionsBarred(store.call(task.key()));
    }

    @Override
    public boolean delegable() {
        return false;
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, CallService.ConfirmSelection submission) {
        return calls.confirm(task.key(), actor, submission);
    }
}
