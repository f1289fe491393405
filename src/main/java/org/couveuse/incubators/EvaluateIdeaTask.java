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

/** Evaluating an idea. */
@Component
class EvaluateIdeaTask implements TaskHandler<EvaluationService.EvaluateIdea> {

    private final EvaluationService evaluations;
    private final Store store;
    private final IdeaReading reading;
    private final IncubatorFacts facts;

    EvaluateIdeaTask(EvaluationService evaluations, Store store, IdeaReading reading, IncubatorFacts facts) {
        this.evaluations = evaluations;
        this.store = store;
        this.reading = reading;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "user_evaluateIdea";
    }

    @Override
    public Class<EvaluationService.EvaluateIdea> submission() {
        return EvaluationService.EvaluateIdea.class;
    }

    @Override
    public TaskSheet<EvaluationService.EvaluateIdea> sheet(OpenTask task, Actor actor) {
        var idea = reading.one(store.evaluation(task.key()).idea());
        var call = store.call(idea.idea().call()).row();
        var told = new ArrayList<Fact>();
        told.add(new Fact.Text("incubators.question", call.question() == null ? "" : call.question()));
        told.add(new Fact.Text("incubators.description", idea.idea().description()));
        told.add(new Fact.Text("incubators.effect", idea.idea().effect()));
        if (idea.organisation() != null) {
            told.add(new Fact.Text("incubators.from", idea.organisation()));
        }
        facts.things("incubators.idea", List.of(idea.idea().id())).ifPresent(told::add);
        told.addAll(facts.origin(idea.idea().incubator()));
        return TaskSheet.of(
                told,
                new EvaluationService.EvaluateIdea(
                        3,
                        3,
                        2,
                        3,
                        "Simple à essayer, utile dès la première semaine.",
                        "Demande que chacun s’y tienne."));
    }

    @Override
    public Set<UUID> barred(OpenTask task) {
        return Set.of(store.idea(store.evaluation(task.key()).idea()).author());
    }

    @Override
    public boolean delegable() {
        return false;
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, EvaluationService.EvaluateIdea submission) {
        return evaluations.evaluate(task.key(), actor, submission);
    }
}
