package org.couveuse.shared;

import java.util.List;

/**
 * A refusal: somebody asked for what a rule does not allow. It is no failure; it is said to the person in their
 * language by the text whose key is {@link #code()}, and nothing has changed.
 */
public final class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of refusal; decides the answer's HTTP status. */
    public enum Kind {
        /** The request cannot be read at all (400). */
        MALFORMED(400),
        /** The person may see the thing but not do this (403). */
        FORBIDDEN(403),
        /** There is no such thing, or it is none of the person's business, which looks the same (404). */
        NOT_FOUND(404),
        /** The thing is no longer in the state this needs; the text says who did what and when (409). */
        CONFLICT(409),
        /** More than is taken (413). */
        TOO_LARGE(413),
        /** Read and understood, but a field or a rule between fields does not hold (422). */
        INVALID(422),
        /** Too many in too short a time (429). */
        TOO_MANY(429),
        /** The disk takes no more; the same may work later (507). */
        NO_ROOM(507);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** HTTP status of the answer. */
        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> args;
    private final transient List<FieldProblem> fields;

    private RuleViolation(Kind kind, String code, List<Object> args, List<FieldProblem> fields) {
        super(code
                + (fields.isEmpty()
                        ? ""
                        : " " + fields.stream().map(FieldProblem::field).toList()));
        this.kind = kind;
        this.code = code;
        this.args = args;
        this.fields = fields;
    }

    /** A rule does not hold, whatever the fields (422). */
    public static RuleViolation invalid(String code, Object... args) {
        return new RuleViolation(Kind.INVALID, code, List.of(args), List.of());
    }

    /** A rule does not hold because of one field (422). */
    public static RuleViolation field(String field, String code, Object... args) {
        return fields(List.of(FieldProblem.of(field, code, args)));
    }

    /** Several fields are wrong (422); refuses an empty list. */
    public static RuleViolation fields(List<FieldProblem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("no problem, no refusal");
        }
        return new RuleViolation(Kind.INVALID, "shared.invalid", List.of(problems.size()), List.copyOf(problems));
    }

    /** The person may see the thing but not do this (403). */
    public static RuleViolation forbidden(String code, Object... args) {
        return new RuleViolation(Kind.FORBIDDEN, code, List.of(args), List.of());
    }

    /** No such thing, or none of the person's business (404). */
    public static RuleViolation notFound() {
        return new RuleViolation(Kind.NOT_FOUND, "shared.notFound", List.of(), List.of());
    }

    /** The thing is no longer in the state this needs (409). */
    public static RuleViolation conflict(String code, Object... args) {
        return new RuleViolation(Kind.CONFLICT, code, List.of(args), List.of());
    }

    /** A refusal of another kind. */
    public static RuleViolation of(Kind kind, String code, Object... args) {
        return new RuleViolation(kind, code, List.of(args), List.of());
    }

    /** Kind of refusal. */
    public Kind kind() {
        return kind;
    }

    /** Key of the text that says it; stable, programs may rely on it. */
    public String code() {
        return code;
    }

    /** Values for the text. */
    public List<Object> args() {
        return args;
    }

    /** What is wrong field by field; empty when the refusal is about the whole. */
    public List<FieldProblem> fields() {
        return fields;
    }
}
