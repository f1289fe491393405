package org.couveuse.transparency.rest;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.couveuse.shared.CsvExport;
import org.couveuse.shared.Gives;
import org.couveuse.shared.Slice;
import org.couveuse.transparency.OpenData.Benefit;
import org.couveuse.transparency.OpenDataService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open data whole, as CSV: columns named as the fields of the JSON, for programs first. */
@RestController
@RequestMapping(path = "/api/public", produces = OpenDataCsvApi.CSV)
@Tag(name = "Open data")
class OpenDataCsvApi {

    static final String CSV = "text/csv";

    static final String FORM = "Whole, in UTF-8 with a byte order mark, separated by commas, columns named as in"
            + " the JSON; a number that is kept back is an empty cell; a text that a spreadsheet would run begins with"
            + " an apostrophe.";

    private final OpenDataService data;

    OpenDataCsvApi(OpenDataService data) {
        this.data = data;
    }

    @GetMapping("/themes.csv")
    @Operation(summary = "Themes that forums decided on, as CSV", description = FORM)
    @Gives(
            value = OpenDataCsvApi.CSV,
            example = "\uFEFFid,title,state,forum,round,decided,rank,mention,judges,why,statement,needs")
    ResponseEntity<byte[]> themes() throws IOException {
        var rows = OpenDataService.all(
                after -> OpenDataService.slice(data.themes(OpenDataService.decided(), after, Slice.MOST)));
        return file(
                "themes",
                List.of(
                        "id",
                        "title",
                        "state",
                        "forum",
                        "round",
                        "decided",
                        "rank",
                        "mention",
                        "judges",
                        "why",
                        "statement",
                        "needs"),
                rows.stream()
                        .map(t -> new Object[] {
                            t.id(),
                            t.title(),
                            t.state(),
                            t.forum(),
                            t.round(),
                            t.decided(),
                            t.rank(),
                            t.mention(),
                            t.judges(),
                            t.why(),
                            t.statement(),
                            t.needs()
                        })
                        .toList());
    }

    @GetMapping("/solutions.csv")
    @Operation(summary = "Solutions of the catalogue, as CSV", description = FORM)
    @Gives(
            value = OpenDataCsvApi.CSV,
            example =
                    "\uFEFFid,title,titleEnglish,summary,summaryEnglish,offer,evidenceLevel,sites,completeness,published,adopted")
    ResponseEntity<byte[]> solutions() throws IOException {
        var rows = OpenDataService.all(after -> OpenDataService.slice(data.solutions(after, Slice.MOST)));
        return file(
                "solutions",
                List.of(
                        "id",
                        "title",
                        "titleEnglish",
                        "summary",
                        "summaryEnglish",
                        "offer",
                        "evidenceLevel",
                        "sites",
                        "completeness",
                        "published",
                        "adopted"),
                rows.stream()
                        .map(s -> new Object[] {
                            s.id(),
                            s.title(),
                            s.titleEnglish(),
                            s.summary(),
                            s.summaryEnglish(),
                            s.offer(),
                            s.evidenceLevel(),
                            s.sites(),
                            s.completeness(),
                            s.published(),
                            s.adopted()
                        })
                        .toList());
    }

    @GetMapping("/deployments.csv")
    @Operation(summary = "Signed campaigns in sums, as CSV", description = FORM)
    @Gives(
            value = OpenDataCsvApi.CSV,
            example = "\uFEFFid,solution,title,state,starts,ends,audience,invited,adopted,declined,benefits")
    ResponseEntity<byte[]> deployments() throws IOException {
        var rows = OpenDataService.all(after -> OpenDataService.slice(data.deployments(after, Slice.MOST)));
        return file(
                "deployments",
                List.of(
                        "id",
                        "solution",
                        "title",
                        "state",
                        "starts",
                        "ends",
                        "audience",
                        "invited",
                        "adopted",
                        "declined",
                        "benefits"),
                rows.stream()
                        .map(d -> new Object[] {
                            d.id(),
                            d.solution(),
                            d.title(),
                            d.state(),
                            d.starts(),
                            d.ends(),
                            d.audience(),
                            d.invited(),
                            d.adopted(),
                            d.declined(),
                            d.benefits().stream().map(OpenDataCsvApi::words).collect(Collectors.joining("; "))
                        })
                        .toList());
    }

    @GetMapping("/report.csv")
    @Operation(
            summary = "What all of it comes to now, and year by year, as CSV: one figure a line",
            description = FORM + " A figure of now has no year; with a year, of the years only that one is told.")
    @Gives(
            value = OpenDataCsvApi.CSV,
            example = "\uFEFFfigure,value,year\r\ncounted,2026-11-22,\r\nneeds,44,\r\nneeds,31,2026")
    ResponseEntity<byte[]> report(@RequestParam(required = false) @Nullable Integer year) throws IOException {
        var report = data.report(year);
        return file(
                year == null ? "report" : "report-" + year, List.of("figure", "value", "year"), ReportLines.of(report));
    }

    // the same for who asks at the address of the JSON with Accept: text/csv

    @Hidden
    @GetMapping("/themes")
    ResponseEntity<byte[]> themesAsked() throws IOException {
        return themes();
    }

    @Hidden
    @GetMapping("/solutions")
    ResponseEntity<byte[]> solutionsAsked() throws IOException {
        return solutions();
    }

    @Hidden
    @GetMapping("/deployments")
    ResponseEntity<byte[]> deploymentsAsked() throws IOException {
        return deployments();
    }

    @Hidden
    @GetMapping("/report")
    ResponseEntity<byte[]> reportAsked(@RequestParam(required = false) @Nullable Integer year) throws IOException {
        return report(year);
    }

    private static String words(Benefit benefit) {
        return benefit.measured() == null
                ? benefit.name()
                : benefit.name() + " = " + benefit.measured().toPlainString() + " " + benefit.unit();
    }

    static ResponseEntity<byte[]> file(String name, List<String> header, List<Object[]> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var export = CsvExport.of(bytes, header);
        for (var row : rows) {
            export.line(row);
        }
        export.end();
        var disposition = ContentDisposition.attachment()
                .filename("couveuse-" + name + ".csv")
                .build();
        return OpenDataApi.head(bytes.toByteArray())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes.toByteArray());
    }
}
