package org.couveuse.deployment;

import java.math.BigDecimal;
import java.util.List;
import org.couveuse.deployment.AdoptionCare.BenefitReport;
import org.couveuse.deployment.AdoptionCare.MeasuredBenefit;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Rapporter les bénéfices »: who answers for the organisation. */
@Component
@Transactional
class ReportBenefitsTask implements TaskHandler<BenefitReport> {

    private final AdoptionCare care;
    private final CampaignFile file;
    private final DeploymentFacts facts;

    ReportBenefitsTask(AdoptionCare care, CampaignFile file, DeploymentFacts facts) {
        this.care = care;
        this.file = file;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "user_reportBenefits";
    }

    @Override
    public Class<BenefitReport> submission() {
        return BenefitReport.class;
    }

    @Override
    public TaskSheet<BenefitReport> sheet(OpenTask task, Actor actor) {
        var adoption = file.adoption(task.key());
        var campaign = file.campaign(adoption.campaign());
        var measured = file.plan(campaign).goals().stream()
                .map(g -> new MeasuredBenefit(g.id(), BigDecimal.ONE, BenefitSource.MEASURED, null))
                .toList();
        return TaskSheet.of(facts.adoption(adoption), new BenefitReport(measured, null, false))
                .known(new BenefitReport(unmeasured(file.plan(campaign)), null, false))
                .choices("goals", facts.goals(campaign));
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, BenefitReport submission) {
        return care.measured(task.key(), actor, submission);
    }

    /** An unfinished form: a line for each goal, nothing measured yet. */
    @SuppressWarnings("NullAway")
    private static List<MeasuredBenefit> unmeasured(CampaignPlan plan) {
        return plan.goals().stream()
                .map(goal -> new MeasuredBenefit(goal.id(), null, null, null))
                .toList();
    }
}
