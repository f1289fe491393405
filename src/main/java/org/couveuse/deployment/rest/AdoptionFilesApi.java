package org.couveuse.deployment.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.couveuse.deployment.AdoptionExport;
import org.couveuse.deployment.AdoptionReading;
import org.couveuse.deployment.AdoptionState;
import org.couveuse.documents.Download;
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
class AdoptionFilesApi {

    private final AdoptionExport export;
    private final CurrentActor actor;

    AdoptionFilesApi(AdoptionExport export, CurrentActor actor) {
        this.export = export;
        this.actor = actor;
    }

    @GetMapping(path = "/api/deployments/{id}/adoptions.csv", produces = TableFormat.TEXT)
    @Operation(
            summary = "Adoptions of a campaign as a file for spreadsheets",
            description = "What the list of adoptions shows to the reader, whole, without any person's name: UTF-8 with"
                    + " a byte order mark; headers and words in the language accepted; semicolons in French, commas in"
                    + " English; cells that a spreadsheet would run begin with an apostrophe. The trail says who took"
                    + " it.")
    @Gives(value = TableFormat.TEXT, example = "\uFEFFCode,Organisation,Kind,Size,Wave,Step,Since,…")
    void csv(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Set<AdoptionState> state,
            @RequestParam(required = false) @Nullable Set<OrganisationKind> kind,
            @RequestParam(required = false) @Nullable Set<SizeBand> size,
            @RequestParam(required = false) @Nullable Integer wave,
            @Parameter(description = "found in name, code and sector") @RequestParam(defaultValue = "") String q,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        write(id, new Asked(state, kind, size, wave, q), locale, TableFormat.CSV, response);
    }

    @GetMapping(path = "/api/deployments/{id}/adoptions.xlsx", produces = TableFormat.WORKBOOK)
    @Operation(
            summary = "Adoptions of a campaign as a workbook",
            description = "The same as adoptions.csv: numbers are numbers, dates are dates, no text is a formula.")
    @Gives(TableFormat.WORKBOOK)
    void xlsx(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Set<AdoptionState> state,
            @RequestParam(required = false) @Nullable Set<OrganisationKind> kind,
            @RequestParam(required = false) @Nullable Set<SizeBand> size,
            @RequestParam(required = false) @Nullable Integer wave,
            @Parameter(description = "found in name, code and sector") @RequestParam(defaultValue = "") String q,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        write(id, new Asked(state, kind, size, wave, q), locale, TableFormat.XLSX, response);
    }

    private record Asked(
            @Nullable Set<AdoptionState> state,
            @Nullable Set<OrganisationKind> kind,
            @Nullable Set<SizeBand> size,
            @Nullable Integer wave,
            String q) {

        AdoptionReading.Query query() {
            return new AdoptionReading.Query(
                    state == null ? Set.of() : state,
                    kind == null ? Set.of() : kind,
                    size == null ? Set.of() : size,
                    wave,
                    q);
        }
    }

    private void write(UUID id, Asked asked, Locale locale, TableFormat format, HttpServletResponse response)
            throws IOException {
        var who = actor.get();
        Download.begin(response, format.mediaType(), export.fileName(who, id, format));
        export.write(who, id, asked.query(), locale, format, response.getOutputStream());
    }
}
