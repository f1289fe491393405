package org.couveuse.shared;

import java.util.List;

/**
 * One thing that is wrong with one field of a submission.
 *
 * @param field path of the field in the submission, dots and indexes, e.g. {@code indicators[0].target}
 * @param code key of the text that says what, why and what to do
 * @param args values placed in that text
 */
public record FieldProblem(String field, String code, List<Object> args) {

    /** A problem whose text needs no values or those given. */
    public static FieldProblem of(String field, String code, Object... args) {
        return new FieldProblem(field, code, List.of(args));
    }
}
