package org.couveuse.deployment;

import java.util.List;
import org.couveuse.deployment.AdoptionProgress.ProgressReport;
import org.couveuse.deployment.AdoptionProgress.StepProgress;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.people.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Rapporter l’avancement »: who answers for the organisation. */
@Component
@Transactional
class ReportProgressTask implements TaskHandler<ProgressReport> {

    private final AdoptionProgress progress;
    private final CampaignFile file;
    private final DeploymentFacts facts;

    ReportProgressTask(AdoptionProgress progress, CampaignFile file, DeploymentFacts facts) {
        this.progress = progress;
        this.file = file;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "user_reportProgress";
    }

    @Override
    public Class<ProgressReport> submission() {
        return ProgressReport.class;
    }

    @Override
    public TaskSheet<ProgressReport> sheet(OpenTask task, Actor actor) {
        var adoption = file.adoption(task.key());
        var plan = adoption.plan();
        var steps = plan == null ? List.<AdoptionPlan.Step>of() : plan.steps();
        var known = new ProgressReport(
                ProgressOutcome.CONTINUE,
                steps.stream().map(s -> new StepProgress(s.id(), s.done())).toList(),
                adoption.file().obstacle(),
                null,
                null);
        return TaskSheet.of(facts.adoption(adoption), example(adoption, steps, known))
                .known(known)
                .choices(
                        "steps",
                        steps.stream().map(s -> Choice.of(s.id(), s.title())).toList());
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, ProgressReport submission) {
        return progress.report(task.key(), actor, submission);
    }

    /** First news is that it goes on; from the second on, that the solution is in use. */
    private static ProgressReport example(Adoption adoption, List<AdoptionPlan.Step> steps, ProgressReport firstNews) {
        return adoption.state() != AdoptionState.IN_PROGRESS
                ? firstNews
                : new ProgressReport(
                        ProgressOutcome.DONE,
                        steps.stream().map(s -> new StepProgress(s.id(), 100)).toList(),
                        null,
                        null,
                        null);
    }
}
