package org.couveuse.deployment.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.couveuse.deployment.AdoptionMatrix;
import org.couveuse.deployment.AdoptionState;
import org.couveuse.deployment.CampaignBenefits;
import org.couveuse.deployment.CampaignForecast;
import org.couveuse.deployment.CampaignProgress;
import org.couveuse.deployment.DeclineReason;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.SizeBand;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Deployments")
class FollowUpApi {

    private final CampaignForecast forecasts;
    private final CampaignProgress progress;
    private final CampaignBenefits benefits;
    private final AdoptionMatrix matrix;
    private final CurrentActor actor;

    FollowUpApi(
            CampaignForecast forecasts,
            CampaignProgress progress,
            CampaignBenefits benefits,
            AdoptionMatrix matrix,
            CurrentActor actor) {
        this.forecasts = forecasts;
        this.progress = progress;
        this.benefits = benefits;
        this.matrix = matrix;
        this.actor = actor;
    }

    /** Organisations and solutions: the cells of a line come in the order of the solutions. */
    record Matrix(List<AdoptionMatrix.Column> solutions, Slice<AdoptionMatrix.Line> organisations) {}

    @GetMapping("/api/deployments/{id}/forecast")
    @Operation(
            summary = "How adoptions go on if nothing changes, to the campaign's last day",
            description =
                    "The curve of Bass (1969) fitted to the adoptions of each complete week since the first one by"
                            + " nonlinear least squares (Srinivasan and Mason, 1986), with its interval and from how many points;"
                            + " missing says why there is none.")
    CampaignForecast.Forecast forecast(@PathVariable UUID id) {
        return forecasts.of(actor.get(), id);
    }

    @GetMapping("/api/deployments/{id}/progress")
    @Operation(
            summary = "Small and large organisations apart, days at each step (median and quartiles), reasons",
            description =
                    "For those who see all organisations of the campaign. Times are of organisations that have left"
                            + " the step; size is null for all sizes.")
    CampaignProgress.Progress progress(@PathVariable UUID id) {
        return progress.of(actor.get(), id);
    }

    @GetMapping("/api/deployments/{id}/declined")
    @Operation(summary = "Organisations that declined, by name, with their words")
    Slice<CampaignProgress.Said> declined(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable DeclineReason reason, Slice.Part part) {
        return progress.said(actor.get(), id, reason, part.after(), part.most());
    }

    @GetMapping("/api/deployments/{id}/benefits")
    @Operation(summary = "Benefits expected and measured, summed by goal")
    List<CampaignBenefits.Goal> benefits(@PathVariable UUID id) {
        return benefits.of(actor.get(), id);
    }

    @GetMapping("/api/deployments/{id}/benefits/{goal}")
    @Operation(summary = "The organisations that the sums of a goal come from, with what each said")
    Slice<CampaignBenefits.Source> sources(@PathVariable UUID id, @PathVariable UUID goal, Slice.Part part) {
        return benefits.sources(actor.get(), id, goal, part.after(), part.most());
    }

    @GetMapping("/api/deployments/matrix")
    @Operation(
            summary = "Where each organisation stands with each solution; for the agency and auditors",
            description =
                    "At most eight solutions at a time: those asked for, else the latest. A cell is null where the"
                            + " organisation was not invited.")
    Matrix matrix(
            @RequestParam(required = false) @Nullable List<UUID> solution,
            @RequestParam(required = false) @Nullable AdoptionState step,
            @RequestParam(required = false) @Nullable OrganisationKind kind,
            @RequestParam(required = false) @Nullable SizeBand size,
            @Parameter(description = "found in name, code and sector") @RequestParam(defaultValue = "") String q,
            Slice.Part part) {
        var who = actor.get();
        var columns = matrix.solutions(who).stream()
                .filter(c -> solution == null || solution.isEmpty() || solution.contains(c.solution()))
                .limit(AdoptionMatrix.MOST_SOLUTIONS)
                .toList();
        var asked = new AdoptionMatrix.Asked(
                columns.stream().map(AdoptionMatrix.Column::solution).toList(), step, kind, size, q);
        return new Matrix(columns, matrix.page(who, asked, part.after(), part.most()));
    }
}
