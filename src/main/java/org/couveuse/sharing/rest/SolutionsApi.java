package org.couveuse.sharing.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.documents.Download;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Gives;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Takes;
import org.couveuse.sharing.ReviewService;
import org.couveuse.sharing.SolutionReading;
import org.couveuse.sharing.SolutionService;
import org.couveuse.sharing.ToolkitArchive;
import org.couveuse.sharing.ToolkitDifferences;
import org.couveuse.sharing.ToolkitDocument;
import org.couveuse.sharing.ToolkitForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/solutions")
@Tag(name = "Solutions", description = "What worked, as toolkits that other organisations can take over.")
class SolutionsApi {

    private final SolutionReading reading;
    private final ReviewService reviews;
    private final ToolkitDifferences differences;
    private final SolutionService solutions;
    private final ToolkitArchive archive;
    private final ToolkitDocument document;
    private final Submissions submissions;
    private final CurrentActor actor;

    SolutionsApi(
            SolutionReading reading,
            ReviewService reviews,
            ToolkitDifferences differences,
            SolutionService solutions,
            ToolkitArchive archive,
            ToolkitDocument document,
            Submissions submissions,
            CurrentActor actor) {
        this.reading = reading;
        this.reviews = reviews;
        this.differences = differences;
        this.solutions = solutions;
        this.archive = archive;
        this.document = document;
        this.submissions = submissions;
        this.actor = actor;
    }

    record Why(@NotBlank @Size(max = 2000) String reason) {}

    record Closing(
            @NotNull Instant closing,
            @NotBlank @Size(max = 2000) String reason) {}

    record Reviewed(List<ReviewService.Round> rounds, List<ReviewService.Row> reviews) {}

    @GetMapping("/{id}")
    @Operation(summary = "One solution with its parts, versions and decisions")
    SolutionReading.Detail one(@PathVariable UUID id) {
        return reading.get(actor.get(), id);
    }

    @GetMapping("/{id}/reviews")
    @Operation(summary = "Its rounds of reviews, and the reviews I may read")
    Reviewed reviews(@PathVariable UUID id) {
        return new Reviewed(reviews.rounds(actor.get(), id), reviews.reviews(actor.get(), id));
    }

    @GetMapping("/{id}/differences")
    @Operation(
            summary = "What changed between two versions of its toolkit, part by part, word by word",
            description = "Without versions, the latest is compared with the one before it.")
    ToolkitDifferences.Differences differences(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to) {
        return differences.compare(actor.get(), id, from, to);
    }

    @GetMapping("/{id}/toolkit.zip")
    @Operation(
            summary =
                    "Its toolkit: Markdown by part, attached files, what the experiments showed, and a manifest with checksums")
    @Gives("application/zip")
    void toolkit(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var who = actor.get();
        Download.begin(response, "application/zip", archive.fileName(who, id) + ".zip");
        archive.write(who, id, response.getOutputStream());
    }

    @GetMapping("/{id}/toolkit.pdf")
    @Operation(
            summary = "Its toolkit as a document to read and print",
            description = "Tagged PDF in the language accepted, where the toolkit has it; it names no person.")
    @Gives("application/pdf")
    void document(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        document(id, ToolkitForm.PDF, locale, response);
    }

    @GetMapping("/{id}/toolkit.docx")
    @Operation(
            summary = "Its toolkit as a document to go on writing",
            description = "Word document in the language accepted, where the toolkit has it; it names no person.")
    @Gives("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
    void wordDocument(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        document(id, ToolkitForm.DOCX, locale, response);
    }

    private void document(UUID id, ToolkitForm form, Locale locale, HttpServletResponse response) throws IOException {
        var who = actor.get();
        var name = document.fileName(who, id, form);
        var bytes = new ByteArrayOutputStream();
        document.write(who, id, form, locale, bytes);
        Download.begin(response, form.mediaType(), name);
        bytes.writeTo(response.getOutputStream());
    }

    @PostMapping("/{id}/end-reviews")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End the round of reviews before its date, with a reason: the lead or the agency")
    void endReviews(
            @PathVariable UUID id,
            @Takes(value = Why.class, example = "{\"reason\": \"Tous les groupes ont répondu.\"}") @RequestBody
                    JsonNode body) {
        reviews.endReviews(actor.get(), id, submissions.read(body, Why.class).reason());
    }

    @PostMapping("/{id}/review-closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Move the date the round of reviews closes, with a reason: the agency")
    void moveClosing(
            @PathVariable UUID id,
            @Takes(
                            value = Closing.class,
                            example = "{\"closing\": \"2026-12-18T21:00:00Z\", \"reason\":"
                                    + " \"Le forum se réunit le 17.\"}")
                    @RequestBody
                    JsonNode body) {
        var said = submissions.read(body, Closing.class);
        reviews.moveClosing(actor.get(), id, said.closing(), said.reason());
    }

    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take it out of the catalogue, with a reason: the agency")
    void withdraw(
            @PathVariable UUID id,
            @Takes(value = Why.class, example = "{\"reason\": \"Une solution plus récente la" + " remplace.\"}")
                    @RequestBody
                    JsonNode body) {
        solutions.withdraw(actor.get(), id, submissions.read(body, Why.class).reason());
    }
}
