package org.couveuse.sharing;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.UUID;
import org.couveuse.shared.JsonColumn;
import org.jspecify.annotations.Nullable;

/**
 * What is known of how well a solution works, from the experiments that were adopted.
 *
 * @param level 1 to 5, the highest any of them reached; null when none was judged
 * @param experiments those adopted
 * @param sites places where it was tried, in all
 * @param contexts how many different organisations hosted it
 */
public record Evidence(@Nullable Integer level, List<UUID> experiments, int sites, int contexts) {

    /** Takes a copy of the experiments. */
    public Evidence {
        experiments = List.copyOf(experiments);
    }

    /** Nothing was tried. */
    public static Evidence none() {
        return new Evidence(null, List.of(), 0, 0);
    }

    static class Column extends JsonColumn<Evidence> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
