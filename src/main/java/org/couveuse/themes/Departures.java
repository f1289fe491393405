package org.couveuse.themes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tells on which themes a decision departs from its ranking. Equal ranks may be taken in any order: that is no departure. */
final class Departures {

    private Departures() {}

    /**
     * Themes whose treatment needs a reason: a theme left out though a worse ranked one is retained, a theme retained
     * before a better ranked retained one, and a theme retained that too few or nobody judged. When none is retained,
     * the themes ranked first need one.
     */
    static Set<UUID> of(Ranking ranking, List<UUID> retained) {
        var found = new LinkedHashSet<UUID>();
        for (var entry : ranking.ranked()) {
            var theme = entry.theme();
            var kept = retained.indexOf(theme);
            if (kept < 0) {
                if (retained.isEmpty() ? entry.rank() == 1 : worst(ranking, retained) > entry.rank()) {
                    found.add(theme);
                }
            } else if (!entry.quorumReached() || overtakes(ranking, retained, kept)) {
                found.add(theme);
            }
        }
        ranking.unjudged().stream()
                .map(ThemeTally::theme)
                .filter(retained::contains)
                .forEach(found::add);
        return found;
    }

    /** The order of the ranking without any departure, at most so many themes. */
    static List<UUID> expected(Ranking ranking, int capacity) {
        var themes = new ArrayList<UUID>();
        for (var entry : ranking.ranked()) {
            if (themes.size() < capacity && entry.quorumReached()) {
                themes.add(entry.theme());
            }
        }
        return List.copyOf(themes);
    }

    /** A theme's rank; beyond all ranks when nobody judged it. */
    static int rank(Ranking ranking, UUID theme) {
        return ranking.ranked().stream()
                .filter(entry -> entry.theme().equals(theme))
                .mapToInt(RankedTheme::rank)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static int worst(Ranking ranking, List<UUID> retained) {
        return retained.stream().mapToInt(theme -> rank(ranking, theme)).max().orElse(0);
    }

    private static boolean overtakes(Ranking ranking, List<UUID> retained, int place) {
        var own = rank(ranking, retained.get(place));
        return retained.subList(place + 1, retained.size()).stream().anyMatch(later -> rank(ranking, later) < own);
    }
}
