package org.couveuse.experiments;

import org.couveuse.engine.Outcome;
import org.couveuse.experiments.ExperimentConclusions.Conclude;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.springframework.stereotype.Component;

@Component
class ConcludeExperimentTask implements TaskHandler<Conclude> {

    private final ExperimentConclusions conclusions;
    private final ExperimentFacts facts;

    ConcludeExperimentTask(ExperimentConclusions conclusions, ExperimentFacts facts) {
        this.conclusions = conclusions;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "user_concludeExperiment";
    }

    @Override
    public Class<Conclude> submission() {
        return Conclude.class;
    }

    @Override
    public TaskSheet<Conclude> sheet(OpenTask task, Actor actor) {
        var adoptable = facts.adoptable(task.key());
        var example = new Conclude(
                adoptable ? ExperimentVerdict.ADOPT : ExperimentVerdict.ADAPT,
                "Le délai médian est passé de 18,5 à 8,8 jours.",
                "Le mur n’a d’effet que relu devant qui peut lever le blocage.",
                "Écrire la trousse avec les deux équipes les plus avancées.",
                adoptable ? "L’indicateur sous son minimum n’a pu être relevé qu’une fois, pendant les congés." : null,
                false,
                true);
        return TaskSheet.of(facts.ofResult(task.key()), example)
                .known(facts.lastConclusion(task.key()).orElse(null));
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Conclude submission) {
        return conclusions.conclude(actor, task.key(), submission);
    }
}
