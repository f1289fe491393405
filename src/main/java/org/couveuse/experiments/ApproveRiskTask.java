package org.couveuse.experiments;

import java.util.Set;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.experiments.ExperimentDesign.RiskAnswer;
import org.couveuse.experiments.ExperimentDesign.RiskReview;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.springframework.stereotype.Component;

@Component
class ApproveRiskTask implements TaskHandler<RiskReview> {

    private final ExperimentDesign design;
    private final ExperimentFacts facts;
    private final ExperimentRights rights;
    private final ExperimentFile file;

    ApproveRiskTask(ExperimentDesign design, ExperimentFacts facts, ExperimentRights rights, ExperimentFile file) {
        this.design = design;
        this.facts = facts;
        this.rights = rights;
        this.file = file;
    }

    @Override
    public String form() {
        return "user_approveRisk";
    }

    @Override
    public Class<RiskReview> submission() {
        return RiskReview.class;
    }

    @Override
    public TaskSheet<RiskReview> sheet(OpenTask task, Actor actor) {
        var example = new RiskReview(
                RiskAnswer.APPROVE, true, "Les données sont détruites un mois après la fin de l’essai.", null);
        return TaskSheet.of(facts.ofCard(task.key()), example);
    }

    @Override
    public Set<UUID> barred(OpenTask task) {
        return rights.team(file.load(task.key()));
    }

    @Override
    public boolean delegable() {
        return false;
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, RiskReview submission) {
        return design.approveRisk(actor, task.key(), submission);
    }
}
