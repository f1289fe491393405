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
import org.couveuse.documents.Download;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.SizeBand;
import org.couveuse.shared.Gives;
import org.couveuse.shared.TableFormat;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    /** Which organisations and solutions. */
    record Sought(
            @Nullable List<UUID> solution,
            @Nullable AdoptionState step,
            @Nullable OrganisationKind kind,
            @Nullable SizeBand size,

            @Parameter(description = "found in name, code and sector") @Nullable
            String q) {}

    @GetMapping(path = "/api/deployments/matrix.csv", produces = TableFormat.TEXT)
    @Operation(
            summary = "Organisations and solutions as a file for spreadsheets; for the agency and auditors",
            description = "All organisations, whole: for each solution the step and since when. In the form of"
                    + " adoptions.csv; the trail says who took it.")
    @Gives(
            value = TableFormat.TEXT,
            example = "\uFEFFCode,Organisation,Kind,Guichet unique: step,Guichet unique: since")
    void matrixAsText(@ParameterObject Sought sought, Locale locale, HttpServletResponse response) throws IOException {
        matrix(sought, locale, TableFormat.CSV, response);
    }

    @GetMapping(path = "/api/deployments/matrix.xlsx", produces = TableFormat.WORKBOOK)
    @Operation(
            summary = "Organisations and solutions as a workbook; for the agency and auditors",
            description = "The same as matrix.csv: dates are dates, no text is a formula.")
    @Gives(TableFormat.WORKBOOK)
    void matrixAsWorkbook(@ParameterObject Sought sought, Locale locale, HttpServletResponse response)
            throws IOException {
        matrix(sought, locale, TableFormat.XLSX, response);
    }

    @GetMapping(path = "/api/deployments/{id}/benefits.csv", produces = TableFormat.TEXT)
    @Operation(
            summary =
                    "Benefits of a campaign as a file for spreadsheets, each figure with the organisation it comes from",
            description = "For those who see all organisations of the campaign. In the form of adoptions.csv; the trail"
                    + " says who took it.")
    @Gives(
            value = TableFormat.TEXT,
            example = "\uFEFFGoal,Unit,Target,Code,Organisation,Expected,Measured,Source,Words,Measured on")
    void benefitsAsText(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        benefits(id, locale, TableFormat.CSV, response);
    }

    @GetMapping(path = "/api/deployments/{id}/benefits.xlsx", produces = TableFormat.WORKBOOK)
    @Operation(
            summary = "Benefits of a campaign as a workbook, each figure with the organisation it comes from",
            description = "The same as benefits.csv: numbers are numbers, dates are dates.")
    @Gives(TableFormat.WORKBOOK)
    void benefitsAsWorkbook(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        benefits(id, locale, TableFormat.XLSX, response);
    }

    private AdoptionMatrix.Asked asked(Sought sought) {
        var among = sought.solution();
        var wanted = matrix.solutions(actor.get()).stream()
                .map(AdoptionMatrix.Column::solution)
                .filter(id -> among == null || among.isEmpty() || among.contains(id))
                .limit(AdoptionMatrix.MOST_SOLUTIONS)
                .toList();
        var text = sought.q() == null ? "" : sought.q();
        return new AdoptionMatrix.Asked(wanted, sought.step(), sought.kind(), sought.size(), text);
    }

    private void matrix(Sought sought, Locale locale, TableFormat format, HttpServletResponse response)
            throws IOException {
        var asked = asked(sought);
        Download.begin(response, format.mediaType(), export.matrixName(format));
        export.matrix(actor.get(), asked, locale, format, response.getOutputStream());
    }

    private void benefits(UUID id, Locale locale, TableFormat format, HttpServletResponse response) throws IOException {
        var who = actor.get();
        Download.begin(response, format.mediaType(), export.benefitsName(who, id, format));
        export.benefits(who, id, locale, format, response.getOutputStream());
    }
}
