package org.couveuse.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An import's report in the reader's language: 200 when everything was taken, else 422 in the form of a problem, with
 * what is wrong by line.
 */
public record ImportAnswer(String type, String title, int status, int lines, int accepted, List<Wrong> errors) {

    /** What is wrong with one line. */
    public record Wrong(int line, @Nullable String field, String code, String message) {}

    /** The answer for a report. */
    public static ResponseEntity<ImportAnswer> of(ImportReport report, Texts texts) {
        var status = report.isAccepted() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        var code = report.isAccepted() ? "shared.import.accepted" : "shared.import.refused";
        var body = new ImportAnswer(
                "urn:couveuse:" + code,
                texts.get(code, report.lines()),
                status.value(),
                report.lines(),
                report.accepted(),
                wrong(report, texts));
        return ResponseEntity.status(status)
                .contentType(report.isAccepted() ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    /** What is wrong with each line, in the reader's language. */
    public static List<Wrong> wrong(ImportReport report, Texts texts) {
        return report.problems().stream()
                .map(p -> new Wrong(
                        p.line(),
                        p.field(),
                        p.code(),
                        texts.get(p.code(), p.args().toArray())))
                .toList();
    }
}
