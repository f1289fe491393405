package org.couveuse.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

    /** A limit within bounds: 1 to {@link #MOST}, 50 when none is given. */
    public static int limit(@Nullable Integer asked) {
        return asked == null ? 50 : Math.max(1, Math.min(MOST, asked));
    }
}
