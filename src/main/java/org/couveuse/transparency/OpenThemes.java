package org.couveuse.transparency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.shared.Texts;
import org.couveuse.themes.RoundList;
import org.couveuse.themes.RoundResults;
import org.couveuse.themes.ThemeService;
import org.couveuse.themes.ThemeState;
import org.couveuse.transparency.OpenData.Part;
import org.couveuse.transparency.OpenData.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Themes as open data: only of rounds whose decision is published, and never so few judges that one could be known. */
@Component
class OpenThemes {

    private final ThemeService themes;
    private final RoundList rounds;
    private final RoundResults results;
    private final Texts texts;

    OpenThemes(ThemeService themes, RoundList rounds, RoundResults results, Texts texts) {
        this.themes = themes;
        this.rounds = rounds;
        this.results = results;
        this.texts = texts;
    }

    /** Themes that forums decided on, by title. */
    Part<Theme> themes(Set<ThemeState> states, @Nullable String after, int limit) {
        var page = themes.page(states, "", after, limit);
        var known = new HashMap<UUID, Optional<RoundResults.Result>>();
        var told = new ArrayList<Theme>();
        for (var row : page.items()) {
            var round = row.round();
            if (round != null) {
                known.computeIfAbsent(round, this::decided)
                        .flatMap(result -> theme(row, round, result))
                        .ifPresent(told::add);
            }
        }
        return Part.of(told, page.next());
    }

    /** The result of a round whose decision is published; none while it is not. */
    private Optional<RoundResults.Result> decided(UUID round) {
        if (!results.shown(Actor.everybody(), round)) {
            return Optional.empty();
        }
        return Optional.of(results.result(Actor.everybody(), round))
                .filter(r -> r.decision() != null && r.decision().publishedAt() != null);
    }

    private Optional<Theme> theme(ThemeService.Row row, UUID round, RoundResults.Result result) {
        var decision = result.decision();
        var published = decision == null ? null : decision.publishedAt();
        var where = rounds.ofTheme(Actor.everybody(), row.id(), Texts.FRENCH).stream()
                .filter(r -> r.id().equals(round))
                .findFirst();
        if (decision == null || published == null || where.isEmpty()) {
            return Optional.empty();
        }
        var ranked = result.themes().stream()
                .filter(r -> r.theme().equals(row.id()) && r.judges() >= OpenData.FEW)
                .findFirst();
        return Optional.of(new Theme(
                row.id(),
                row.title(),
                row.state(),
                where.get().bodyName(),
                where.get().title(),
                published.atZone(texts.zone()).toLocalDate(),
                ranked.map(RoundResults.RankRow::rank).orElse(null),
                ranked.map(RoundResults.RankRow::mention).orElse(null),
                ranked.map(RoundResults.RankRow::judges).orElse(null),
                why(row.id(), decision),
                decision.statement(),
                row.needs()));
    }

    private static @Nullable String why(UUID theme, RoundResults.Decided decision) {
        return decision.retained().stream()
                .filter(kept -> kept.theme().equals(theme))
                .map(kept -> kept.why())
                .findFirst()
                .or(() -> decision.departures().stream()
                        .filter(departure -> departure.theme().equals(theme))
                        .map(departure -> departure.reason())
                        .findFirst())
                .orElse(null);
    }
}
