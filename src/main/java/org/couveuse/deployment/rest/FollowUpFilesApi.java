package org.couveuse.deployment.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.deployment.AdoptionMatrix;
import org.couveuse.deployment.AdoptionState;
import org.couveuse.deployment.FollowUpExport;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.SizeBand;
import org.couveuse.shared.Gives;
import org.couveuse.shared.TableFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Deployments")
class FollowUpFilesApi {

    private final AdoptionMatrix matrix;
    private final FollowUpExport export;
    private final CurrentActor actor;

    FollowUpFilesApi(AdoptionMatrix matrix, FollowUpExport export, CurrentActor actor) {
        this.matrix = matrix;
        this.export = export;
        this.actor = actor;
    }

    @GetMapping(path = "/api/deployments/matrix.csv", produces = Tables.CSV)
    @Operation(
            summary = "Organisations and solutions as a file for spreadsheets; for the agency and auditors",
            description = "All organisations, whole: for each solution the step and since when. In the form of"
                    + " adoptions.csv; the trail says who took it.")
    @Gives(value = Tables.CSV, example = "\uFEFFCode,Organisation,Kind,Guichet unique: step,Guichet unique: since")
    void matrixAsText(
            @RequestParam(required = false) @Nullable List<UUID> solution,
            @RequestParam(required = false) @Nullable AdoptionState step,
            @RequestParam(required = false) @Nullable OrganisationKind kind,
            @RequestParam(required = false) @Nullable SizeBand size,
            @Parameter(description = "found in name, code and sector") @RequestParam(defaultValue = "") String q,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        matrix(asked(solution, step, kind, size, q), locale, TableFormat.CSV, response);
    }

    @GetMapping(path = "/api/deployments/matrix.xlsx", produces = Tables.XLSX)
    @Operation(
            summary = "Organisations and solutions as a workbook; for the agency and auditors",
            description = "The same as matrix.csv: dates are dates, no text is a formula.")
    @Gives(Tables.XLSX)
    void matrixAsWorkbook(
            @RequestParam(required = false) @Nullable List<UUID> solution,
            @RequestParam(required = false) @Nullable AdoptionState step,
            @RequestParam(required = false) @Nullable OrganisationKind kind,
            @RequestParam(required = false) @Nullable SizeBand size,
            @Parameter(description = "found in name, code and sector") @RequestParam(defaultValue = "") String q,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        matrix(asked(solution, step, kind, size, q), locale, TableFormat.XLSX, response);
    }

    @GetMapping(path = "/api/deployments/{id}/benefits.csv", produces = Tables.CSV)
    @Operation(
            summary =
                    "Benefits of a campaign as a file for spreadsheets, each figure with the organisation it comes from",
            description = "For those who see all organisations of the campaign. In the form of adoptions.csv; the trail"
                    + " says who took it.")
    @Gives(
            value = Tables.CSV,
            example = "\uFEFFGoal,Unit,Target,Code,Organisation,Expected,Measured,Source,Words,Measured on")
    void benefitsAsText(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        benefits(id, locale, TableFormat.CSV, response);
    }

    @GetMapping(path = "/api/deployments/{id}/benefits.xlsx", produces = Tables.XLSX)
    @Operation(
            summary = "Benefits of a campaign as a workbook, each figure with the organisation it comes from",
            description = "The same as benefits.csv: numbers are numbers, dates are dates.")
    @Gives(Tables.XLSX)
    void benefitsAsWorkbook(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        benefits(id, locale, TableFormat.XLSX, response);
    }

    private AdoptionMatrix.Asked asked(
            @Nullable List<UUID> solutions,
            @Nullable AdoptionState step,
            @Nullable OrganisationKind kind,
            @Nullable SizeBand size,
            String text) {
        var wanted = matrix.solutions(actor.get()).stream()
                .map(AdoptionMatrix.Column::solution)
                .filter(id -> solutions == null || solutions.isEmpty() || solutions.contains(id))
                .limit(AdoptionMatrix.MOST_SOLUTIONS)
                .toList();
        return new AdoptionMatrix.Asked(wanted, step, kind, size, text);
    }

    private void matrix(AdoptionMatrix.Asked asked, Locale locale, TableFormat format, HttpServletResponse response)
            throws IOException {
        Tables.head(response, export.matrixName(format), format);
        export.matrix(actor.get(), asked, locale, format, response.getOutputStream());
    }

    private void benefits(UUID id, Locale locale, TableFormat format, HttpServletResponse response) throws IOException {
        var who = actor.get();
        Tables.head(response, export.benefitsName(who, id, format), format);
        export.benefits(who, id, locale, format, response.getOutputStream());
    }
}
