package org.couveuse.transparency.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.couveuse.transparency.OpenData;
import org.couveuse.transparency.OpenData.Deployment;
import org.couveuse.transparency.OpenData.Part;
import org.couveuse.transparency.OpenData.Report;
import org.couveuse.transparency.OpenData.Solution;
import org.couveuse.transparency.OpenData.Theme;
import org.couveuse.transparency.OpenDataService;
import org.couveuse.transparency.OpenSolution;
import org.couveuse.transparency.OpenSolutions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open data as JSON; {@link OpenDataCsvApi} has the same as CSV. */
@RestController
@RequestMapping("/api/public")
@Tag(
        name = "Open data",
        description =
                "What everybody may read and use without signing in, under CC BY 4.0: name the source. No"
                        + " person, no single organisation; numbers from 1 to 4 are kept back and read null. With Accept: text/csv the same address gives the whole as CSV.")
class OpenDataApi {

    /** How long an answer may be kept before it is asked for again. */
    /** How long an answer may be kept by whoever passes it on. */
    static final CacheControl KEPT = CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    /** The licence, as a header names it. */
    static final String LICENCE = "<" + OpenData.LICENCE + ">; rel=\"license\"";

    private final OpenDataService data;
    private final OpenSolutions solutions;

    OpenDataApi(OpenDataService data, OpenSolutions solutions) {
        this.data = data;
        this.solutions = solutions;
    }

    @GetMapping("/themes")
    @Operation(summary = "Themes that forums decided on, by title: retained or not, and why")
    ResponseEntity<Part<Theme>> themes(Slice.Part part) {
        return told(data.themes(OpenDataService.decided(), part.after(), part.most()));
    }

    @GetMapping("/solutions")
    @Operation(summary = "Solutions of the catalogue, by title")
    ResponseEntity<Part<Solution>> solutions(Slice.Part part) {
        return told(data.solutions(part.after(), part.most()));
    }

    @GetMapping("/solutions/{id}")
    @Operation(
            summary = "One solution of the catalogue: its whole summary, its versions, what those who use it say",
            description = "Ratings of fewer than five organisations are kept back. Its toolkit is for who signs in.")
    ResponseEntity<OpenSolution> solution(@PathVariable UUID id) {
        return told(solutions.of(id).orElseThrow(RuleViolation::notFound));
    }

    @GetMapping("/deployments")
    @Operation(summary = "Signed campaigns in sums, latest first")
    ResponseEntity<Part<Deployment>> deployments(Slice.Part part) {
        return told(data.deployments(part.after(), part.most()));
    }

    @GetMapping("/report")
    @Operation(
            summary = "What all of it comes to now, what happened year by year, and what experiments taught",
            description =
                    "With a year, `years` holds that year alone and `lessons` those of experiments that ended in it;"
                            + " all other figures are those of now. Years are those of the calendar in the product's time zone."
                            + " Where a year's adoptions are kept back, another year's may be too, so that the sum does not tell"
                            + " them.")
    ResponseEntity<Report> report(
            @Parameter(description = "one year only, from 2000 to this one", example = "2026")
                    @RequestParam(required = false)
                    @Nullable
                    Integer year) {
        return told(data.report(year));
    }

    /** An answer with open data as JSON. */
    static <T> ResponseEntity<T> told(T body) {
        try {
            return head(JsonColumn.CANONICAL.writeValueAsBytes(body)).body(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What every answer with open data carries, whatever its form. */
    static ResponseEntity.BodyBuilder head(byte[] told) {
        return ResponseEntity.ok()
                .cacheControl(KEPT)
                .eTag(tag(sha256().digest(told)))
                .varyBy(HttpHeaders.ACCEPT)
                .header(HttpHeaders.LINK, LICENCE);
    }

    /** What is the same as long as what is told is. */
    static String tag(byte[] digest) {
        return "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
