package org.couveuse.shell;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says to programs what went wrong, as problem+json; for pages the next handler in line makes a page of it. */
@ControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** Class of SQL states for a constraint between rows that does not hold. */
    private static final String BROKEN_CONSTRAINT = "2350";

    /** After how many seconds an overloaded product is asked again. */
    static final String RETRY_AFTER_SECONDS = "5";

    private final Texts texts;

    ProblemAdvice(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Problem> any(Exception thrown, HttpServletRequest request) throws Exception {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            throw thrown;
        }
        if (thrown instanceof ErrorResponse response && !(thrown instanceof MethodArgumentNotValidException)) {
            return known(response, thrown);
        }
        if (isOverloaded(thrown)) {
            LOG.warn("no connection to the database was free: {}", thrown.getMessage());
            var answer = of(503, "shell.problem.busy").answer();
            return ResponseEntity.status(answer.getStatusCode())
                    .headers(answer.getHeaders())
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .body(answer.getBody());
        }
        return problem(thrown).answer();
    }

    /** The pool of connections has run dry, or the database is away: nothing was done, and the same request may work later. */
    private static boolean isOverloaded(Exception thrown) {
        return thrown instanceof CannotCreateTransactionException
                || thrown instanceof DataAccessResourceFailureException
                || thrown instanceof CannotGetJdbcConnectionException;
    }

    private Problem problem(Exception thrown) {
        if (thrown instanceof RuleViolation refusal) {
            return Problem.of(texts, LocaleContextHolder.getLocale(), refusal);
        }
        if (thrown instanceof HttpMessageNotReadableException unreadable) {
            return malformed(field(unreadable.getCause()));
        }
        if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
            return malformed(mismatch.getName());
        }
        if (thrown instanceof MethodArgumentNotValidException invalid) {
            // a text where a number belongs: what the framework says of it is about its own inside
            var unread = invalid.getBindingResult().getFieldErrors().stream()
                    .filter(FieldError::isBindingFailure)
                    .findFirst();
            if (unread.isPresent()) {
                return malformed(unread.get().getField());
            }
            return invalid(invalid.getBindingResult().getFieldErrors().stream()
                    .map(error -> new Said(error.getField(), error.getCode(), error.getDefaultMessage()))
                    .toList());
        }
        if (thrown instanceof ConstraintViolationException invalid) {
            return invalid(invalid.getConstraintViolations().stream()
                    .map(v -> new Said(
                            v.getPropertyPath().toString(),
                            v.getConstraintDescriptor()
                                    .getAnnotation()
                                    .annotationType()
                                    .getSimpleName(),
                            v.getMessage()))
                    .toList());
        }
        if (thrown instanceof AuthenticationException) {
            return of(401, "shell.problem.signIn");
        }
        if (thrown instanceof AccessDeniedException) {
            return of(403, "shell.problem.forbidden");
        }
        if (isRace(thrown)) {
            LOG.info("lost a race: {}", thrown.getMessage());
            return of(409, "shell.problem.race");
        }
        return unexpected(thrown);
    }

    /** Two who wrote the same at once; a value no column takes is a fault of ours and never passes for a race. */
    private static boolean isRace(Exception thrown) {
        if (thrown instanceof ConcurrencyFailureException || thrown instanceof DuplicateKeyException) {
            return true;
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && thrown instanceof DataIntegrityViolationException) {
                return String.valueOf(sql.getSQLState()).startsWith(BROKEN_CONSTRAINT);
            }
        }
        return false;
    }

    /** What Spring itself refuses: a wrong method, type or size, an unknown address. */
    private ResponseEntity<Problem> known(ErrorResponse response, Exception thrown) {
        var status = response.getStatusCode().value();
        if (thrown instanceof MissingServletRequestParameterException missing) {
            return malformed(missing.getParameterName()).answer();
        }
        if (status >= 500) {
            return unexpected(thrown).answer();
        }
        var code = "shell.problem.what." + status;
        var problem = of(status, texts.has(code) ? code : "shell.problem.what.400");
        var headers = new HttpHeaders();
        headers.putAll(response.getHeaders());
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private Problem unexpected(Exception thrown) {
        var number = Incident.note(LOG, thrown);
        return of(500, "shell.problem.unexpected", number).numbered(number);
    }

    private Problem malformed(String field) {
        var locale = LocaleContextHolder.getLocale();
        return field.isEmpty()
                ? of(400, "shell.problem.malformed")
                : of(400, "shell.problem.malformedField", field)
                        .with(texts, locale, List.of(FieldProblem.of(field, "shell.problem.unreadable")));
    }

    private record Said(
            String field,
            @org.jspecify.annotations.Nullable String constraint,
            @org.jspecify.annotations.Nullable String message) {}

    private Problem invalid(List<Said> said) {
        var locale = LocaleContextHolder.getLocale();
        var problem = of(422, "shared.invalid", said.size());
        var errors = said.stream()
                .map(each -> new Problem.FieldError(
                        each.field(),
                        each.message() == null ? texts.in(locale, "shell.problem.unreadable") : each.message(),
                        "shared.constraint." + each.constraint()))
                .toList();
        return new Problem(problem.type(), problem.title(), 422, problem.detail(), problem.code(), errors, null);
    }

    private Problem of(int status, String code, Object... args) {
        var locale = LocaleContextHolder.getLocale();
        var title = "shell.problem." + status;
        return texts.has(title)
                ? Problem.of(texts, locale, status, code, args)
                : new Problem(
                        java.net.URI.create("urn:couveuse:" + code),
                        texts.in(locale, "shell.problem.400"),
                        status,
                        texts.in(locale, code, args),
                        code,
                        List.of(),
                        null);
    }

    /** Path of the field that could not be read: {@code lines[2].amount}. */
    private static String field(@org.jspecify.annotations.Nullable Throwable cause) {
        if (!(cause instanceof JsonMappingException mapping)) {
            return "";
        }
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
