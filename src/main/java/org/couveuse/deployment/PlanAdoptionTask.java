package org.couveuse.deployment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.couveuse.deployment.AdoptionService.ExpectedBenefit;
import org.couveuse.deployment.AdoptionService.PlannedStep;
import org.couveuse.deployment.AdoptionService.Planning;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.couveuse.shared.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Planifier l’adoption »: who answers for the organisation. */
@Component
@Transactional
class PlanAdoptionTask implements TaskHandler<Planning> {

    private final AdoptionService adoptions;
    private final CampaignFile file;
    private final DeploymentFacts facts;
    private final Texts texts;

    PlanAdoptionTask(AdoptionService adoptions, CampaignFile file, DeploymentFacts facts, Texts texts) {
        this.adoptions = adoptions;
        this.file = file;
        this.facts = facts;
        this.texts = texts;
    }

    @Override
    public String form() {
        return "user_planAdoption";
    }

    @Override
    public Class<Planning> submission() {
        return Planning.class;
    }

    @Override
    public TaskSheet<Planning> sheet(OpenTask task, Actor actor) {
        var adoption = file.adoption(task.key());
        var campaign = file.campaign(adoption.campaign());
        var planned = new Planning(
                steps(adoption, actor),
                adoption.row().contact() == null
                        ? actor.person()
                        : adoption.row().contact(),
                null,
                file.plan(campaign).goals().stream()
                        .map(g -> new ExpectedBenefit(g.id(), BigDecimal.ONE))
                        .toList());
        return TaskSheet.of(facts.adoption(adoption), planned)
                .known(new Planning(
                        planned.steps(), planned.contact(), null, unexpected(adoption, file.plan(campaign))))
                .choices("contacts", facts.persons(adoptions.contacts(adoption)))
                .choices("goals", facts.goals(campaign));
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Planning submission) {
        return adoptions.plan(task.key(), actor, submission);
    }

    /** The usual steps: with an installation by the agency around its day, else one after the other. */
    private List<PlannedStep> steps(Adoption adoption, Actor actor) {
        var day = file.today();
        var installation = adoption.file().installationOn();
        if (installation == null) {
            return List.of(
                    step("prepare", actor, day, day.plusDays(30)),
                    step("adapt", actor, day.plusDays(30), day.plusDays(60)),
                    step("train", actor, day.plusDays(60), day.plusDays(90)),
                    step("use", actor, day.plusDays(90), day.plusDays(120)));
        }
        return List.of(
                step("prepare", actor, day, installation),
                step("install", actor, installation, installation.plusDays(5)),
                step("train", actor, installation.plusDays(5), installation.plusDays(30)),
                step("use", actor, installation.plusDays(30), installation.plusDays(60)));
    }

    private PlannedStep step(String key, Actor actor, LocalDate from, LocalDate to) {
        var owner = actor.name().isBlank() ? texts.get("deployment.step.owner") : actor.name();
        return new PlannedStep(texts.get("deployment.step." + key), owner, from, to);
    }

    /** An unfinished form: a line for each goal, with what an earlier plan expected of it. */
    @SuppressWarnings("NullAway")
    private static List<ExpectedBenefit> unexpected(Adoption adoption, CampaignPlan plan) {
        var before = adoption.plan() == null
                ? List.<AdoptionPlan.Expected>of()
                : adoption.plan().expected();
        return plan.goals().stream()
                .map(goal -> new ExpectedBenefit(
                        goal.id(),
                        before.stream()
                                .filter(expected -> expected.goal().equals(goal.id()))
                                .map(AdoptionPlan.Expected::value)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }
}
