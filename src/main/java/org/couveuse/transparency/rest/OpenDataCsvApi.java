package org.couveuse.transparency.rest;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.couveuse.shared.Gives;
import org.couveuse.shared.Slice;
import org.couveuse.transparency.OpenData.Benefit;
import org.couveuse.transparency.OpenDataService;
import org.jspecify.annotations.Nullable;
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
    void themes(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OpenFile.send(
                request,
                response,
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
                after -> OpenDataService.slice(data.themes(OpenDataService.decided(), after, Slice.MOST)),
                t -> new Object[] {
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
                });
    }

    @GetMapping("/solutions.csv")
    @Operation(summary = "Solutions of the catalogue, as CSV", description = FORM)
    @Gives(
            value = OpenDataCsvApi.CSV,
            example =
                    "\uFEFFid,title,titleEnglish,summary,summaryEnglish,offer,evidenceLevel,sites,completeness,published,adopted")
    void solutions(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OpenFile.send(
                request,
                response,
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
                after -> OpenDataService.slice(data.solutions(after, Slice.MOST)),
                s -> new Object[] {
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
                });
    }

    @GetMapping("/deployments.csv")
    @Operation(summary = "Signed campaigns in sums, as CSV", description = FORM)
    @Gives(
            value = OpenDataCsvApi.CSV,
            example = "\uFEFFid,solution,title,state,starts,ends,audience,invited,adopted,declined,benefits")
    void deployments(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OpenFile.send(
                request,
                response,
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
                after -> OpenDataService.slice(data.deployments(after, Slice.MOST)),
                d -> new Object[] {
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
                });
    }

    @GetMapping("/report.csv")
    @Operation(
            summary = "What all of it comes to now, and year by year, as CSV: one figure a line",
            description = FORM + " A figure of now has no year; with a year, of the years only that one is told.")
    @Gives(
            value = OpenDataCsvApi.CSV,
            example = "\uFEFFfigure,value,year\r\ncounted,2026-11-22,\r\nneeds,44,\r\nneeds,31,2026")
    void report(
            @RequestParam(required = false) @Nullable Integer year,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        OpenFile.send(
                request,
                response,
                year == null ? "report" : "report-" + year,
                List.of("figure", "value", "year"),
                after -> new Slice<>(ReportLines.of(data.report(year)), null),
                line -> line);
    }

    // the same for who asks at the address of the JSON with Accept: text/csv

    @Hidden
    @GetMapping("/themes")
    void themesAsked(HttpServletRequest request, HttpServletResponse response) throws IOException {
        themes(request, response);
    }

    @Hidden
    @GetMapping("/solutions")
    void solutionsAsked(HttpServletRequest request, HttpServletResponse response) throws IOException {
        solutions(request, response);
    }

    @Hidden
    @GetMapping("/deployments")
    void deploymentsAsked(HttpServletRequest request, HttpServletResponse response) throws IOException {
        deployments(request, response);
    }

    @Hidden
    @GetMapping("/report")
    void reportAsked(
            @RequestParam(required = false) @Nullable Integer year,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        report(year, request, response);
    }

    private static String words(Benefit benefit) {
        return benefit.measured() == null
                ? benefit.name()
                : benefit.name() + " = " + benefit.measured().toPlainString() + " " + benefit.unit();
    }
}
