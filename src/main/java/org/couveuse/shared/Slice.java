package org.couveuse.shared;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Part of a list and where the next part begins.
 *
 * @param items at most as many as asked for, never more than {@link #MOST}
 * @param next opaque cursor of the next part, null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** No slice is longer. */
    public static final int MOST = 200;

    /** The same slice of other things. */
    public <R> Slice<R> map(Function<T, R> to) {
        return new Slice<>(items.stream().map(to).toList(), next);
    }

    /**
     * Which part of a list a program asks for: every list by REST takes these two.
     *
     * @param after where the part before it ended; null for the first
     * @param limit how many at most; 50 when nothing is said
     */
    @ParameterObject
    public record Part(
            @Parameter(description = "cursor of the next page") @Nullable
            String after,

            @Parameter(description = "how many at most, 1 to 200; 50 when nothing is said") @Nullable
            Integer limit) {

        private static final int USUAL = 50;

        /** How many are given at most, within bounds: 1 to {@link Slice#MOST}. */
        public int most() {
            return limit == null ? USUAL : Math.max(1, Math.min(MOST, limit));
        }
    }
}
