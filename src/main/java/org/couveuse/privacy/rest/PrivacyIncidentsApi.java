package org.couveuse.privacy.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.documents.Download;
import org.couveuse.privacy.IncidentExport;
import org.couveuse.privacy.Incidents;
import org.couveuse.shared.Gives;
import org.couveuse.shared.TableFormat;
import org.couveuse.shared.Takes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/privacy")
@Tag(name = "Privacy")
class PrivacyIncidentsApi {

    private static final String TOLD = """
            {"nature": "DISCLOSURE", "from": "2026-11-12", "to": null, "knownOn": "2026-11-13",
             "circumstances": "Un rapport a été envoyé à une mauvaise adresse.",
             "categories": "Noms et adresses de courriel professionnelles", "concerned": 12, "inQuebec": 12,
             "risk": "NOT_SERIOUS", "riskReasons": "Rien de sensible ; le destinataire a confirmé l’effacement.",
             "measures": "Effacement confirmé, liste d’envoi corrigée.", "authorityToldOn": null,
             "personsToldOn": "2026-11-14", "publicNotice": null}""";

    private final Incidents incidents;
    private final IncidentExport export;

    PrivacyIncidentsApi(Incidents incidents, IncidentExport export) {
        this.incidents = incidents;
        this.export = export;
    }

    /** @param why what has changed or was wrong */
    record Correction(
            Incidents.@Nullable Told told, @Nullable String why) {}

    @GetMapping("/incidents")
    @Operation(
            summary = "The register of confidentiality incidents, the latest known first",
            description = "Each with what is so of it now. For administrators, officers of the agency and auditors.")
    List<Incidents.Row> page() {
        return incidents.page();
    }

    @GetMapping("/incidents/{id}")
    @Operation(summary = "One incident with all that was said of it, latest first")
    Incidents.Whole get(@PathVariable UUID id) {
        return incidents.get(id);
    }

    @PostMapping("/incidents")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Write an incident into the register",
            description =
                    "For administrators and officers of the agency. Nothing of it is changed later: a correction is"
                            + " the next word.")
    Incidents.Row record(@Takes(value = Incidents.Told.class, example = TOLD) @RequestBody Incidents.Told told) {
        return incidents.record(told);
    }

    @PostMapping("/incidents/{id}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Say anew what is so of an incident, and why it was said otherwise before")
    Incidents.Row correct(
            @PathVariable UUID id,
            @Takes(value = Correction.class, example = "{\"told\": " + TOLD + ", \"why\": \"Le nombre est connu.\"}")
                    @RequestBody
                    Correction correction) {
        return incidents.correct(id, correction.told(), correction.why());
    }

    @GetMapping(path = "/incidents.csv", produces = TableFormat.TEXT)
    @Operation(summary = "The whole register as a file for spreadsheets; the trail says who took it")
    @Gives(value = TableFormat.TEXT, example = "\uFEFFReference,Revision,Nature,…")
    void csv(Locale locale, HttpServletResponse response) throws IOException {
        write(TableFormat.CSV, locale, response);
    }

    @GetMapping(path = "/incidents.xlsx", produces = TableFormat.WORKBOOK)
    @Operation(summary = "The whole register as a workbook; the trail says who took it")
    @Gives(TableFormat.WORKBOOK)
    void xlsx(Locale locale, HttpServletResponse response) throws IOException {
        write(TableFormat.XLSX, locale, response);
    }

    private void write(TableFormat format, Locale locale, HttpServletResponse response) throws IOException {
        incidents.page();
        Download.begin(response, format.mediaType(), "incidents." + format.extension());
        export.write(format, locale, response.getOutputStream());
    }
}
