package org.couveuse.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file: all of it or nothing.
 *
 * @param lines how many lines it has, without the header
 * @param accepted how many were taken: all, or none when there is any problem
 * @param problems at most 200, in the order of the lines
 */
public record ImportReport(int lines, int accepted, List<Problem> problems) {

    /**
     * What is wrong with one line.
     *
     * @param line as a spreadsheet numbers it: the header is 1
     * @param field the column, null when it is about the whole line or file
     * @param code key of the text that says it
     */
    public record Problem(int line, @Nullable String field, String code, List<Object> args) {}

    /** Whether nothing was wrong. */
    public boolean isAccepted() {
        return problems.isEmpty();
    }
}
