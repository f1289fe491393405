package org.couveuse.subjects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;

/** Reads what was found in batches, until there is enough of it that somebody may see. */
public final class Sieve {

    private static final int BATCH = 100;
    private static final int BATCHES = 20;

    private Sieve() {}

    /**
     * The next part of what somebody may see.
     *
     * @param read so many rows (the second number) after the first so many (the first)
     * @param see what of each row is shown, in their order; nothing for a row that must not be
     */
    public static <R> Slice<Hit> through(
            @Nullable String after,
            int limit,
            BiFunction<Integer, Integer, List<R>> read,
            Function<List<R>, List<Optional<Hit>>> see) {
        var hits = new ArrayList<Hit>();
        var at = start(after);
        for (var batches = 0; batches < BATCHES; batches++) {
            var rows = read.apply(at, BATCH);
            for (var hit : see.apply(rows)) {
                if (hit.isPresent()) {
                    if (hits.size() == limit) {
                        return new Slice<>(List.copyOf(hits), Cursor.of(String.valueOf(at)));
                    }
                    hits.add(hit.get());
                }
                at++;
            }
            if (rows.size() < BATCH) {
                return new Slice<>(List.copyOf(hits), null);
            }
        }
        return new Slice<>(List.copyOf(hits), Cursor.of(String.valueOf(at)));
    }

    private static int start(@Nullable String after) {
        var place = Cursor.only(after, "0");
        if (!place.matches("\\d{1,7}")) {
            throw RuleViolation.of(RuleViolation.Kind.MALFORMED, "shared.cursor");
        }
        return Integer.parseInt(place);
    }
}
