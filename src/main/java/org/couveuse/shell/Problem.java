package org.couveuse.shell;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A refusal or a failure as programs get it (RFC 9457).
 *
 * @param type names the kind of problem; stable
 * @param title the kind in words
 * @param status the answer's HTTP status
 * @param detail what, why, and what to do
 * @param code key of the detail; stable, programs may rely on it
 * @param errors field by field, when fields are wrong
 * @param incident number of an unexpected failure; the log has the rest
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        String code,
        List<FieldError> errors,
        @Nullable String incident) {

    /** What is wrong with one field. */
    public record FieldError(String field, String message, String code) {}

    /** A problem whose texts are those of its code. */
    static Problem of(Texts texts, Locale locale, int status, String code, Object... args) {
        return new Problem(
                URI.create("urn:couveuse:" + code),
                texts.in(locale, "shell.problem." + status),
                status,
                texts.in(locale, code, args),
                code,
                List.of(),
                null);
    }

    /** A refusal's problem. */
    static Problem of(Texts texts, Locale locale, RuleViolation refusal) {
        return of(
                        texts,
                        locale,
                        refusal.kind().status(),
                        refusal.code(),
                        refusal.args().toArray())
                .with(texts, locale, refusal.fields());
    }

    /** The same with what is wrong field by field. */
    Problem with(Texts texts, Locale locale, List<FieldProblem> fields) {
        var list = fields.stream()
                .map(field -> new FieldError(
                        field.field(),
                        texts.in(locale, field.code(), field.args().toArray()),
                        field.code()))
                .toList();
        return new Problem(type, title, status, detail, code, list, incident);
    }

    /** The same with the number of a failure. */
    Problem numbered(String number) {
        return new Problem(type, title, status, detail, code, errors, number);
    }

    /** The answer that carries it. */
    ResponseEntity<Problem> answer() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }
}
