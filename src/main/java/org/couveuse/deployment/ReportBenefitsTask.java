package org.couveuse.deployment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.couveuse.deployment.AdoptionCare.BenefitReport;
import org.couveuse.deployment.AdoptionCare.MeasuredBenefit;
import org.couveuse.deployment.AdoptionReading.BenefitRow;
import org.couveuse.deployment.CampaignPlan.Goal;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Rapporter les bénéfices »: who answers for the organisation. */
@Component
@Transactional
class ReportBenefitsTask implements TaskHandler<BenefitReport> {

    private final AdoptionCare care;
    private final CampaignFile file;
    private final Benefits benefits;
    private final DeploymentFacts facts;

    ReportBenefitsTask(AdoptionCare care, CampaignFile file, Benefits benefits, DeploymentFacts facts) {
        this.care = care;
        this.file = file;
        this.benefits = benefits;
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
        var before = new LinkedHashMap<UUID, BenefitRow>();
        benefits.findByAdoptionOrderByAt(adoption.id()).stream()
                .map(Benefit::row)
                .forEach(row -> before.put(row.goal(), row));
        var known = new ArrayList<>(facts.adoption(adoption));
        known.add(expected(file.plan(campaign), adoption, before));
        return TaskSheet.of(known, new BenefitReport(measured, null, false))
                .known(unmeasured(file.plan(campaign), before))
                .choices("goals", facts.goals(campaign));
    }

    /** One line for each goal, the source as it was the last time; the figure itself is new. */
    @SuppressWarnings("NullAway")
    private static BenefitReport unmeasured(CampaignPlan plan, Map<UUID, BenefitRow> before) {
        return new BenefitReport(
                plan.goals().stream()
                        .map(g -> {
                            var last = before.get(g.id());
                            return new MeasuredBenefit(g.id(), null, last == null ? null : last.source(), null);
                        })
                        .toList(),
                null,
                false);
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, BenefitReport submission) {
        return care.measured(task.key(), actor, submission);
    }

    /** What an organisation expected of each goal, and what it measured the last time. */
    private static Fact expected(CampaignPlan plan, Adoption adoption, Map<UUID, BenefitRow> before) {
        var own = adoption.plan();
        return new Fact.Rows(
                "adoptionBenefits",
                List.of("goal", "expected", "measured"),
                plan.goals().stream()
                        .map(g -> List.of(
                                g.name(),
                                own == null
                                        ? "–"
                                        : own.expected().stream()
                                                .filter(e -> e.goal().equals(g.id()))
                                                .map(e -> DeploymentFacts.shown(e.value(), g))
                                                .findFirst()
                                                .orElse("–"),
                                measured(before.get(g.id()), g)))
                        .toList());
    }

    private static String measured(@Nullable BenefitRow before, Goal goal) {
        return before == null ? "–" : DeploymentFacts.shown(before.measured(), goal);
    }
}
