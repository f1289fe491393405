package org.couveuse.themes.rest;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.documents.Download;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Gives;
import org.couveuse.shared.TableFormat;
import org.couveuse.themes.PublishedCsv;
import org.couveuse.themes.ResultFiles;
import org.couveuse.themes.ResultPicture;
import org.couveuse.themes.RoundMinutes;
import org.couveuse.themes.RoundPublished;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/rounds/{id}")
@Tag(name = "Rounds")
class RoundFilesApi {

    private static final String ZIP = "application/zip";
    private static final String SVG = "image/svg+xml";

    private final RoundPublished published;
    private final ResultFiles files;
    private final RoundMinutes minutes;
    private final CurrentActor actor;

    RoundFilesApi(RoundPublished published, ResultFiles files, RoundMinutes minutes, CurrentActor actor) {
        this.published = published;
        this.files = files;
        this.minutes = minutes;
        this.actor = actor;
    }

    @GetMapping("/published")
    @Operation(
            summary = "The data a round publishes: all one needs to compute its result again",
            description = "Refused before the close. Secret: counts by theme, none below five judges, and sorted"
                    + " receipts. Named: whole ballots too; reading them is written down. With Accept: text/csv the"
                    + " same address gives CSV. docs/recount has a program that reads it.")
    RoundPublished.Published published(@PathVariable UUID id) {
        return published.published(actor.get(), id);
    }

    @GetMapping(path = "/published.csv", produces = TableFormat.TEXT)
    @Operation(
            summary = "The published data as one table",
            description = "The first column says what a line is: round, theme, receipt or answer.")
    @Gives(value = TableFormat.TEXT, example = "\uFEFFrecord,name,value,theme,title,rank,mention,TO_REJECT,…")
    void publishedCsv(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var bytes = new ByteArrayOutputStream();
        PublishedCsv.write(published.published(actor.get(), id), bytes);
        give(response, TableFormat.CSV.mediaType(), "round-" + id + ".csv", bytes);
    }

    @Hidden
    @GetMapping(path = "/published", produces = TableFormat.TEXT)
    void publishedAsked(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        publishedCsv(id, response);
    }

    @GetMapping(path = "/result.csv", produces = TableFormat.TEXT)
    @Operation(
            summary = "The result as a file for spreadsheets",
            description = "Headers and words in the language accepted; semicolons in French, commas in English.")
    @Gives(value = TableFormat.TEXT, example = "\uFEFFRank,Theme,Mention,Above the mention (p),…")
    void csv(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        var bytes = new ByteArrayOutputStream();
        files.csv(actor.get(), id, locale, bytes);
        give(response, TableFormat.CSV.mediaType(), files.fileName(actor.get(), id, "resultat", "csv"), bytes);
    }

    @GetMapping(path = "/result.xlsx", produces = TableFormat.WORKBOOK)
    @Operation(summary = "The result as a workbook: ranking with counts, and the rules; no cell is a formula")
    @Gives(TableFormat.WORKBOOK)
    void xlsx(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        var bytes = new ByteArrayOutputStream();
        files.xlsx(actor.get(), id, locale, bytes);
        give(response, TableFormat.WORKBOOK, files.fileName(actor.get(), id, "resultat", "xlsx"), bytes);
    }

    @GetMapping(path = "/result.zip", produces = ZIP)
    @Operation(
            summary = "All tables of the result, a CSV file each, with what to know of them",
            description = "For the reader's spreadsheet: in French separated by semicolons, with decimal commas.")
    @Gives(ZIP)
    void zip(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        var bytes = new ByteArrayOutputStream();
        files.zip(actor.get(), id, locale, bytes);
        give(response, ZIP, files.fileName(actor.get(), id, "resultat", "zip"), bytes);
    }

    @GetMapping(path = "/result.svg", produces = SVG)
    @Operation(
            summary = "A picture of the result, with title and description in it",
            description = "The merit profiles where no other picture is asked for; readable in grey. Refused with 409"
                    + " where the round has no such picture, or nothing of it may be shown.")
    @Gives(value = SVG, example = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=…")
    void svg(
            @PathVariable UUID id,
            @Parameter(description = "which picture") @RequestParam(defaultValue = "PROFILES") ResultPicture picture,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        files.svg(actor.get(), id, picture, locale, bytes);
        give(response, SVG, files.fileName(actor.get(), id, picture, locale), bytes);
    }

    @GetMapping(path = "/minutes.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            summary = "The minutes of a decided round, to print and keep",
            description = "Tagged PDF, complete enough to compute the result by hand.")
    @Gives(MediaType.APPLICATION_PDF_VALUE)
    void minutes(
            @PathVariable UUID id,
            @Parameter(description = "fr or en; the language accepted when not said")
                    @RequestParam(required = false)
                    @Nullable
                    String lang,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var who = actor.get();
        var reader = lang == null || lang.isBlank() ? locale : Locale.forLanguageTag(lang);
        var name = minutes.fileName(who, id, reader);
        var bytes = new ByteArrayOutputStream();
        minutes.pdf(who, id, reader, bytes);
        give(response, MediaType.APPLICATION_PDF_VALUE, name, bytes);
    }

    /** Gives a file to be kept, never shown within our pages. */
    private static void give(HttpServletResponse response, String type, String name, ByteArrayOutputStream bytes)
            throws IOException {
        Download.begin(response, type, name);
        bytes.writeTo(response.getOutputStream());
    }
}
