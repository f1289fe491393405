package org.couveuse.deployment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.couveuse.deployment.CampaignPreparation.PathMark;
import org.couveuse.deployment.CampaignPreparation.PlannedWave;
import org.couveuse.deployment.CampaignPreparation.Preparation;
import org.couveuse.deployment.CampaignPreparation.WantedAdoptions;
import org.couveuse.deployment.CampaignPreparation.WantedGoal;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.couveuse.shared.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Préparer la campagne »: an officer. */
@Component
@Transactional
class PrepareCampaignTask implements TaskHandler<Preparation> {

    private final CampaignPreparation preparation;
    private final CampaignFile file;
    private final Waves waves;
    private final SolutionFacts solutions;
    private final CampaignMaterial material;
    private final AudienceChoices audience;
    private final DeploymentFacts facts;
    private final Texts texts;

    PrepareCampaignTask(
            CampaignPreparation preparation,
            CampaignFile file,
            Waves waves,
            SolutionFacts solutions,
            CampaignMaterial material,
            AudienceChoices audience,
            DeploymentFacts facts,
            Texts texts) {
        this.preparation = preparation;
        this.file = file;
        this.waves = waves;
        this.solutions = solutions;
        this.material = material;
        this.audience = audience;
        this.facts = facts;
        this.texts = texts;
    }

    @Override
    public String form() {
        return "user_prepareCampaign";
    }

    @Override
    public Class<Preparation> submission() {
        return Preparation.class;
    }

    @Override
    public TaskSheet<Preparation> sheet(OpenTask task, Actor actor) {
        var campaign = file.campaign(task.key());
        var known = solutions.of(campaign.solution());
        var sheet = TaskSheet.of(facts.preparing(campaign, known), example(campaign, known))
                .known(known(campaign, known))
                .choices("offers", facts.words(known.offer().within()))
                .choices("documents", material.choices(actor, campaign));
        return audience.into(sheet);
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Preparation submission) {
        return preparation.prepare(task.key(), actor, submission);
    }

    private Preparation example(Campaign campaign, SolutionFacts.Known known) {
        var offer = known.offer().within().get(0);
        var start = file.today().plusDays(14);
        return new Preparation(
                campaign.title(),
                offer,
                OrganisationSelection.ALL,
                List.of(new WantedGoal(
                        texts.get("deployment.example.goal"),
                        texts.get("deployment.example.unit"),
                        BigDecimal.ZERO,
                        BigDecimal.valueOf(1_000))),
                List.of(CampaignChannel.EMAIL, CampaignChannel.MEETING),
                List.of(texts.get("deployment.example.message")),
                null,
                List.of(),
                List.of(new PlannedWave(start, Math.max(1, audience.everybody().size()), null)),
                List.of(new WantedAdoptions(start.plusMonths(6), 1)),
                path(start),
                start.plusMonths(12),
                30,
                offer == CampaignOffer.TOOLKIT ? null : 2,
                GateLines.example(texts.get("deployment.example.gate")));
    }

    /** Two steps, the second of which waits for the first. */
    private List<PathMark> path(LocalDate start) {
        return List.of(
                new PathMark(texts.get("deployment.example.material"), 10, List.of(), file.today(), null),
                new PathMark(texts.get("deployment.example.path"), 2, List.of(1), null, start));
    }

    /** What was written before, or what the product knows of the solution. */
    @SuppressWarnings("NullAway")
    private Preparation known(Campaign campaign, SolutionFacts.Known known) {
        var plan = campaign.plan();
        if (plan == null) {
            return new Preparation(
                    campaign.title(),
                    known.offer(),
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    30,
                    null,
                    GateLines.open(known.evidenceLevel(), null, ScaleGate.NONE));
        }
        var scale = plan.scale();
        return new Preparation(
                campaign.title(),
                campaign.offer(),
                plan.audience(),
                plan.goals().stream()
                        .map(g -> new WantedGoal(g.name(), g.unit(), g.baseline(), g.target()))
                        .toList(),
                plan.channels(),
                plan.keyMessages(),
                plan.material(),
                plan.documents(),
                waves.findByCampaignOrderByNumber(campaign.id()).stream()
                        .map(Wave::row)
                        .map(w -> new PlannedWave(w.plannedOn(), w.plannedSize(), w.afterShare(), w.afterWhat()))
                        .toList(),
                plan.targets().stream()
                        .map(t -> new WantedAdoptions(t.on(), t.adopted()))
                        .toList(),
                plan.criticalPath().stream()
                        .map(p -> new PathMark(p.title(), p.days(), p.after(), p.from(), p.on()))
                        .toList(),
                plan.endsOn(),
                plan.reportEvery(),
                plan.installationsPerWeek(),
                GateLines.open(
                        scale.evidenceLevel() == 0 ? null : scale.evidenceLevel(),
                        scale.agencyCapacity(),
                        plan.gate()));
    }
}
