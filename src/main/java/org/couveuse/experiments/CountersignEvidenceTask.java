package org.couveuse.experiments;

import java.util.Set;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.experiments.Answer.AnswerKind;
import org.couveuse.experiments.ExperimentConclusions.Evidence;
import org.couveuse.experiments.ExperimentConclusions.EvidenceAnswer;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.springframework.stereotype.Component;

@Component
class CountersignEvidenceTask implements TaskHandler<Evidence> {

    private final ExperimentConclusions conclusions;
    private final ExperimentFacts facts;

    CountersignEvidenceTask(ExperimentConclusions conclusions, ExperimentFacts facts) {
        this.conclusions = conclusions;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "user_countersignEvidence";
    }

    @Override
    public Class<Evidence> submission() {
        return Evidence.class;
    }

    @Override
    public TaskSheet<Evidence> sheet(OpenTask task, Actor actor) {
        var example = new Evidence(
                EvidenceAnswer.SUPPORT,
                "Les relevés ont été comparés aux registres de deux équipes.",
                "La comparaison ne dit rien des petites équipes.",
                null);
        return TaskSheet.of(facts.ofEvidence(task.key()), example);
    }

    @Override
    public Set<UUID> barred(OpenTask task) {
        return conclusions.barred(task.key(), AnswerKind.COUNTERSIGNATURE);
    }

    @Override
    public boolean delegable() {
        return false;
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Evidence submission) {
        return conclusions.countersign(actor, task.key(), submission);
    }
}
