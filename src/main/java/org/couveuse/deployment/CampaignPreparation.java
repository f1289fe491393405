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
import org.couveuse.shared.Checks;
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

    CampaignPreparation(CampaignFile file, Waves waves, Audience audience, SolutionFacts solutions) {
        this.file = file;
        this.waves = waves;
        this.audience = audience;
        this.solutions = solutions;
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

    /** A wave: its day at the latest, or earlier when that share of the organisations invited before has adopted. */
    public record PlannedWave(
            @NotNull LocalDate on,
            @NotNull @Min(1) @Max(10_000) Integer organisations,

            @Min(1) @Max(100) @Form.Unit("percent") @Nullable
            Integer afterShare) {}

    /** So many have adopted by a day. */
    public record WantedAdoptions(
            @NotNull LocalDate by,
            @NotNull @Min(0) @Max(10_000) Integer adopted) {}

    /** A step on which others wait. */
    public record PathMark(
            @NotBlank @Size(max = 200) String title,
            @NotNull LocalDate on) {}

    /**
     * What the table of readiness for scale looks at and the catalogue cannot tell. A level of evidence that is known
     * counts before one that is typed.
     */
    public record Scale(
            @Min(1) @Max(5) @Nullable Integer evidenceLevel,

            @NotNull @Min(0) @Max(1000) @Form.Unit("percent")
            Integer agencyCapacity) {}

    /** Takes the description of a campaign; what was written before is replaced. */
    public Outcome prepare(UUID campaign, Actor actor, Preparation said) {
        var found = file.campaign(campaign);
        var chosen = audience.chosen(said.audience(), null);
        if (!audience.known(said.audience())) {
            throw RuleViolation.field("audience", "deployment.organisationUnknown");
        }
        var known = solutions.of(found.solution());
        check(said, chosen.size(), known.offer());
        var scale = scale(known, said.scale());
        var plan = new CampaignPlan(
                said.audience(),
                said.goals().stream()
                        .map(g -> new Goal(UUID.randomUUID(), g.name(), g.unit(), g.baseline(), g.target()))
                        .toList(),
                said.channels(),
                said.keyMessages(),
                said.material(),
                said.criticalPath().stream()
                        .map(p -> new PathStep(p.title(), p.on()))
                        .toList(),
                said.adoptions().stream()
                        .map(a -> new AdoptionTarget(a.by(), a.adopted()))
                        .toList(),
                said.endsOn(),
                said.reportEvery(),
                said.offer() == CampaignOffer.TOOLKIT ? null : said.installationsPerWeek(),
                scale);
        found.prepare(said.title(), said.offer(), plan, actor.id());
        audience.replace(campaign, chosen);
        plan(campaign, said.waves());
        file.show(found);
        return Outcome.of(LargeScaleDeploymentVariables.EVIDENCE_LEVEL, scale.evidenceLevel())
                .and(LargeScaleDeploymentVariables.SITES, scale.sites())
                .and(LargeScaleDeploymentVariables.CONTEXTS, scale.contexts())
                .and(LargeScaleDeploymentVariables.TOOLKIT_COMPLETENESS, scale.toolkitCompleteness())
                .and(LargeScaleDeploymentVariables.COST_KNOWN, scale.costKnown())
                .and(LargeScaleDeploymentVariables.TURNKEY, said.offer() != CampaignOffer.TOOLKIT)
                .and(LargeScaleDeploymentVariables.AGENCY_CAPACITY, scale.agencyCapacity())
                .and(LargeScaleDeploymentVariables.MORE_WAVES, true)
                .and(
                        LargeScaleDeploymentVariables.NEXT_WAVE_AT,
                        file.morning(said.waves().get(0).on()))
                .and(LargeScaleDeploymentVariables.CAMPAIGN_END, file.morning(said.endsOn()));
    }

    /** How many organisations a selection means, and how many of them have nobody yet who answers for them. */
    @Transactional(readOnly = true)
    public int preview(OrganisationSelection selection) {
        return audience.chosen(selection, null).size();
    }

    private void plan(UUID campaign, List<PlannedWave> planned) {
        waves.deleteAllInBatch(waves.findByCampaignOrderByNumber(campaign));
        waves.flush();
        for (var i = 0; i < planned.size(); i++) {
            var wave = planned.get(i);
            waves.save(new Wave(campaign, i + 1, wave.on(), i == 0 ? null : wave.afterShare(), wave.organisations()));
        }
    }

    private void check(Preparation said, int organisations, CampaignOffer shared) {
        var checks = new Checks()
                .that(organisations > 0, "audience", "deployment.audienceEmpty")
                .that(
                        shared.within().contains(said.offer()),
                        "offer",
                        "deployment.offerNotShared",
                        said.offer(),
                        shared)
                .that(
                        said.offer() == CampaignOffer.TOOLKIT || said.installationsPerWeek() != null,
                        "installationsPerWeek",
                        "shared.required");
        var planned = 0;
        for (var i = 0; i < said.waves().size(); i++) {
            var wave = said.waves().get(i);
            planned += wave.organisations();
            checks.that(
                    i == 0 || !wave.on().isBefore(said.waves().get(i - 1).on()),
                    "waves[" + i + "].on",
                    "deployment.waveOrder");
        }
        checks.that(planned <= organisations, "waves", "deployment.wavesTooLarge", planned, organisations);
        var last = said.waves().get(said.waves().size() - 1).on();
        checks.that(said.endsOn().isAfter(last), "endsOn", "deployment.endsBeforeWaves");
        checks.that(said.endsOn().isAfter(file.today()), "endsOn", "deployment.past");
        for (var i = 0; i < said.adoptions().size(); i++) {
            var target = said.adoptions().get(i);
            var before = i == 0 ? null : said.adoptions().get(i - 1);
            checks.that(target.adopted() <= organisations, "adoptions[" + i + "].adopted", "deployment.targetTooLarge")
                    .that(
                            before == null
                                    || (target.by().isAfter(before.by()) && target.adopted() >= before.adopted()),
                            "adoptions[" + i + "].by",
                            "deployment.targetOrder");
        }
        checks.refuse();
    }

    /** What the catalogue knows counts; only an unknown level of evidence may be typed, and the agency's capacity is. */
    private static ScaleFacts scale(SolutionFacts.Known known, Scale said) {
        var typed = said.evidenceLevel() == null ? 0 : said.evidenceLevel();
        return new ScaleFacts(
                known.evidenceLevel() == null ? typed : known.evidenceLevel(),
                known.sites(),
                known.contexts(),
                known.toolkitCompleteness(),
                known.costKnown(),
                said.agencyCapacity());
    }
}
