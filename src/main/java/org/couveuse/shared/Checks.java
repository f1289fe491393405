package org.couveuse.shared;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a command, field by field, so that everything is said at once. */
public final class Checks {

    private final List<FieldProblem> problems = new ArrayList<>();

    /** A text that must be there, of at most so many characters, without control characters. */
    public Checks text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            problems.add(FieldProblem.of(field, "shared.required"));
            return this;
        }
        return optional(field, value, longest);
    }

    /** A text that may be missing. */
    public Checks optional(String field, @Nullable String value, int longest) {
        if (value == null) {
            return this;
        }
        if (value.length() > longest) {
            problems.add(FieldProblem.of(field, "shared.tooLong", longest));
        } else if (hasControl(value)) {
            problems.add(FieldProblem.of(field, "shared.control"));
        }
        return this;
    }

    /** A value that must be there. */
    public Checks present(String field, @Nullable Object value) {
        return that(value != null, field, "shared.required");
    }

    /** A rule; when it does not hold, the problem is the field's. */
    public Checks that(boolean holds, String field, String code, Object... args) {
        if (!holds) {
            problems.add(FieldProblem.of(field, code, args));
        }
        return this;
    }

    /** What was found so far. */
    public List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /** Refuses (422) when anything was found. */
    public void refuse() {
        if (!problems.isEmpty()) {
            throw RuleViolation.fields(problems);
        }
    }

    /**
     * Whether the text has control characters that cannot be stored or shown: all but tab and line ends; also half of
     * a surrogate pair, which no database takes.
     */
    public static boolean hasControl(String text) {
        return text.codePoints()
                .anyMatch(c -> (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')
                        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
