package org.couveuse.privacy.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.documents.Download;
import org.couveuse.people.CurrentActor;
import org.couveuse.privacy.Anonymising;
import org.couveuse.privacy.DataExport;
import org.couveuse.shared.Gives;
import org.couveuse.shared.Takes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Privacy", description = "What is kept about people: given to them, taken away, let go in time.")
class PersonalDataApi {

    private static final String ZIP = "application/zip";

    private final DataExport export;
    private final Anonymising anonymising;
    private final CurrentActor actor;

    PersonalDataApi(DataExport export, Anonymising anonymising, CurrentActor actor) {
        this.export = export;
        this.anonymising = anonymising;
        this.actor = actor;
    }

    /** @param reason why somebody takes another person's data */
    record Request(@Nullable String reason) {}

    @GetMapping(path = "/api/me/data.zip", produces = ZIP)
    @Operation(
            summary = "Everything that is kept about me",
            description = "data.json with all tables, data.html to read, a CSV file a table, and the files I attached."
                    + " The trail says that it was taken.")
    @Gives(ZIP)
    void own(Locale locale, HttpServletResponse response) throws IOException {
        write(actor.get().id(), null, locale, response);
    }

    @PostMapping(path = "/api/people/{id}/data.zip", produces = ZIP)
    @Operation(
            summary = "Everything that is kept about a person who asked for it",
            description =
                    "For the agency and administrators, with the reason, which the trail keeps. Without ballots and"
                            + " drafts, which nobody but the person may have, and without opinions and evaluations"
                            + " before their close.")
    @Gives(ZIP)
    void asked(
            @PathVariable UUID id,
            @Takes(value = Request.class, example = """
                    {"reason": "Demande écrite du 20 novembre"}""") @RequestBody Request request,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        write(id, request.reason(), locale, response);
    }

    private void write(UUID person, @Nullable String reason, Locale locale, HttpServletResponse response)
            throws IOException {
        var who = actor.get();
        export.require(who, person, reason);
        Download.begin(response, ZIP, export.fileName());
        export.write(who, person, reason, locale, response.getOutputStream());
    }

    @PostMapping("/api/people/{id}/anonymisation")
    @Operation(
            summary = "Make a person anonymous, for good",
            description = "For administrators, never for themselves or the last one. What the person did stays and"
                    + " counts; what names them goes. The name is typed once more as it is shown.")
    Anonymising.Done anonymise(
            @PathVariable UUID id,
            @Takes(value = Anonymising.Order.class, example = """
                    {"reason": "Demande de la personne", "name": "Camille Exemple"}""") @RequestBody Anonymising.Order order) {
        return anonymising.anonymise(id, order);
    }
}
