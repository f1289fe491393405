package org.couveuse.deployment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.couveuse.deployment.CampaignPlan.AdoptionTarget;
import org.couveuse.deployment.CampaignPlan.Goal;
import org.couveuse.deployment.CampaignPlan.PathStep;
import org.couveuse.deployment.CampaignPlan.ScaleFacts;
import org.couveuse.engine.Outcome;
import org.couveuse.people.Actor;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Describes what a campaign sets out to do. */
@Service
@Transactional
public class CampaignPreparation {

    private final CampaignFile file;
    private final Waves waves;
    private final Audience audience;
    private final SolutionFacts solutions;
    private final CampaignMaterial material;

    CampaignPreparation(
            CampaignFile file, Waves waves, Audience audience, SolutionFacts solutions, CampaignMaterial material) {
        this.file = file;
        this.waves = waves;
        this.audience = audience;
        this.solutions = solutions;
        this.material = material;
    }

    /** What a campaign sets out to do. */
    public record Preparation(
            @NotBlank @Size(max = 200) String title,
            @NotNull @Form.OneOf("offers") CampaignOffer offer,
            @NotNull @Valid OrganisationSelection audience,
            @NotEmpty @Size(max = 10) List<@Valid WantedGoal> goals,
            @NotEmpty List<CampaignChannel> channels,
            @NotEmpty @Size(max = 10) List<@NotBlank @Size(max = 500) String> keyMessages,
            @Size(max = 4000) @Form.Long @Nullable String material,
            @Size(max = 20) @Form.OneOf("documents") List<UUID> documents,
            @NotEmpty @Size(max = 20) List<@Valid PlannedWave> waves,
            @NotEmpty @Size(max = 36) List<@Valid WantedAdoptions> adoptions,
            @NotEmpty @Size(max = 30) List<@Valid PathMark> criticalPath,
            @NotNull LocalDate endsOn,
            @NotNull @Min(7) @Max(365) @Form.Unit("days") Integer reportEvery,

            @Form.When(
                    field = "offer",
                    is = {"TURNKEY", "BOTH"})
            @Min(1)
            @Max(1000)
            @Nullable
            Integer installationsPerWeek,

            @NotNull @Valid Scale scale) {}

    /** A goal by an indicator. */
    public record WantedGoal(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 60) String unit,
            @Nullable BigDecimal baseline,
            @NotNull BigDecimal target) {}

    /**
     * A wave: its day at the latest, or earlier when a share of the organisations invited before has answered or
     * adopted; whichever comes first of those that are set. The first wave has a day.
     */
    public record PlannedWave(
            @Nullable LocalDate on,
            @NotNull @Min(1) @Max(10_000) Integer organisations,

            @Min(1) @Max(100) @Form.Unit("percent") @Nullable
            Integer afterShare,

            @Nullable WaveMeasure afterWhat) {

        /** A wave that waits for adoptions, if it waits for progress at all. */
        public PlannedWave(@Nullable LocalDate on, Integer organisations, @Nullable Integer afterShare) {
            this(on, organisations, afterShare, null);
        }

        /** Of what a share is waited for: adoptions where nothing else is said. */
        WaveMeasure measure() {
            return afterWhat == null ? WaveMeasure.ADOPTED : afterWhat;
        }
    }

    /** So many have adopted by a day. */
    public record WantedAdoptions(
            @NotNull LocalDate by,
            @NotNull @Min(0) @Max(10_000) Integer adopted) {}

    /**
     * A step on the way to the waves, on which others may wait.
     *
     * @param days how long it takes; a mark takes none
     * @param after numbers, from 1, of the steps it waits for
     * @param from it does not begin before that day
     * @param on it must be over by that day
     */
    public record PathMark(
            @NotBlank @Size(max = 200) String title,

            @Min(0) @Max(730) @Form.Unit("days") @Nullable Integer days,

            @Size(max = 30) List<@Min(1) @Max(30) Integer> after,
            @Nullable LocalDate from,
            @Nullable LocalDate on) {

        /** What is only being typed may lack all but its title. */
        public PathMark {
            after = after == null ? List.of() : after;
        }

        /** A mark on its day. */
        public PathMark(String title, LocalDate on) {
            this(title, null, List.of(), null, on);
        }

        /** The step of the plan; one that waits for nothing and has no day begins today. */
        PathStep planned(LocalDate today) {
            var first = from == null && after.isEmpty() && on == null ? today : from;
            return new PathStep(title, days == null ? 0 : days, List.copyOf(after), first, on);
        }
    }

    /**
     * What the table of readiness for scale looks at and the catalogue cannot tell. A level of evidence that is known
     * counts before one that is typed.
     *
     * @param checklist each criterion of ExpandNet once
     * @param complexity each domain of NASSS once
     */
    public record Scale(
            @Min(1) @Max(5) @Nullable Integer evidenceLevel,

            @NotNull @Min(0) @Max(1000) @Form.Unit("percent")
            Integer agencyCapacity,

            @NotEmpty @Size(max = 20) @Form.Each List<@Valid CriterionAnswer> checklist,

            @NotEmpty @Size(max = 20) @Form.Each List<@Valid DomainAnswer> complexity) {}

    /** Whether one criterion is met, and what shows it or is done about it. */
    public record CriterionAnswer(
            @NotNull @Form.Key ScaleCriterion criterion,
            @NotNull ReadinessLevel answer,
            @Size(max = 1000) @Nullable String words) {}

    /** How complex one domain is, and how that is dealt with. */
    public record DomainAnswer(
            @NotNull @Form.Key ComplexityDomain domain,
            @NotNull Complexity complexity,
            @Size(max = 1000) @Nullable String words) {}

    /** Takes the description of a campaign; what was written before is replaced. */
    public Outcome prepare(UUID campaign, Actor actor, Preparation said) {
        var found = file.campaign(campaign);
        var chosen = audience.chosen(said.audience(), null);
        if (!audience.known(said.audience())) {
            throw RuleViolation.field("audience", "deployment.organisationUnknown");
        }
        var known = solutions.of(found.solution());
        new PreparationCheck(said, file.today()).refuse(chosen.size(), known.offer());
        material.check(actor, found, said.documents());
        var plan = plan(said, known);
        found.prepare(said.title(), said.offer(), plan, actor.id());
        audience.replace(campaign, chosen);
        plan(campaign, said.waves());
        file.show(found);
        return told(said, plan);
    }

    private CampaignPlan plan(Preparation said, SolutionFacts.Known known) {
        return new CampaignPlan(
                said.audience(),
                said.goals().stream()
                        .map(g -> new Goal(UUID.randomUUID(), g.name(), g.unit(), g.baseline(), g.target()))
                        .toList(),
                said.channels(),
                said.keyMessages(),
                said.material(),
                said.documents(),
                said.criticalPath().stream().map(p -> p.planned(file.today())).toList(),
                said.adoptions().stream()
                        .map(a -> new AdoptionTarget(a.by(), a.adopted()))
                        .toList(),
                said.endsOn(),
                said.reportEvery(),
                said.offer() == CampaignOffer.TOOLKIT ? null : said.installationsPerWeek(),
                ScaleFacts.of(known, said.scale()),
                ScaleGate.of(said.scale()));
    }

    /** What the process is told: what its table looks at, and its clocks. */
    private Outcome told(Preparation said, CampaignPlan plan) {
        var scale = plan.scale();
        var first = said.waves().get(0).on();
        return Outcome.of(LargeScaleDeploymentVariables.EVIDENCE_LEVEL, scale.evidenceLevel())
                .and(LargeScaleDeploymentVariables.SITES, scale.sites())
                .and(LargeScaleDeploymentVariables.CONTEXTS, scale.contexts())
                .and(LargeScaleDeploymentVariables.TOOLKIT_COMPLETENESS, scale.toolkitCompleteness())
                .and(LargeScaleDeploymentVariables.COST_KNOWN, scale.costKnown())
                .and(LargeScaleDeploymentVariables.TURNKEY, said.offer() != CampaignOffer.TOOLKIT)
                .and(LargeScaleDeploymentVariables.AGENCY_CAPACITY, scale.agencyCapacity())
                .and(LargeScaleDeploymentVariables.CHECKLIST_UNMET, plan.gate().answered(ReadinessLevel.NO))
                .and(LargeScaleDeploymentVariables.COMPLEX_DOMAINS, plan.gate().domains(Complexity.COMPLEX))
                .and(LargeScaleDeploymentVariables.MORE_WAVES, true)
                .and(LargeScaleDeploymentVariables.NEXT_WAVE_AT, file.morning(first == null ? said.endsOn() : first))
                .and(LargeScaleDeploymentVariables.CAMPAIGN_END, file.morning(said.endsOn()));
    }

    private void plan(UUID campaign, List<PlannedWave> planned) {
        waves.deleteAllInBatch(waves.findByCampaignOrderByNumber(campaign));
        waves.flush();
        for (var i = 0; i < planned.size(); i++) {
            waves.save(new Wave(campaign, i + 1, planned.get(i)));
        }
    }
}
