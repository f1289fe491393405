package org.couveuse.themes;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.couveuse.themes.RoundAnalyses.Placed;
import org.couveuse.themes.analysis.BalanceBy;
import org.couveuse.themes.analysis.Schulze;
import org.jspecify.annotations.Nullable;

/** The order in which each method puts the themes of an analysis. */
final class MethodOrder {

    private MethodOrder() {}

    static List<Placed> of(ResultAnalysis analysis, RoundResults.Method method) {
        return switch (method) {
            case MAJORITY_JUDGMENT -> placed(analysis, m -> new Placed(m.theme(), m.rank(), null));
            case USUAL_JUDGMENT -> placed(analysis, m -> new Placed(m.theme(), usual(analysis, m.usual()), m.usual()));
            case WEIGHTED_CRITERIA -> placed(analysis, m -> criteria(analysis, m.theme()));
            case ADVISERS_SCHULZE -> placed(analysis, m -> new Placed(m.theme(), advised(analysis, m.theme()), null));
            case BALANCED_BY_SECTOR -> balanced(analysis, BalanceBy.SECTOR);
            case BALANCED_BY_SIZE -> balanced(analysis, BalanceBy.SIZE);
        };
    }

    private static List<Placed> placed(ResultAnalysis analysis, Function<ResultAnalysis.Merit, Placed> by) {
        return analysis.themes().stream().map(by).toList();
    }

    private static @Nullable Integer usual(ResultAnalysis analysis, @Nullable Double own) {
        if (own == null) {
            return null;
        }
        return 1
                + (int) analysis.themes().stream()
                        .map(ResultAnalysis.Merit::usual)
                        .filter(Objects::nonNull)
                        .filter(other -> other > own)
                        .count();
    }

    private static Placed criteria(ResultAnalysis analysis, UUID theme) {
        var criteria = analysis.criteria();
        if (criteria == null) {
            return new Placed(theme, null, null);
        }
        return criteria.weighted().lines().stream()
                .filter(line -> line.theme().equals(theme))
                .findFirst()
                .map(line -> new Placed(theme, line.rank(), line.total()))
                .orElseThrow();
    }

    /** Rank by the advisers' opinions; null when nobody gave one. */
    static @Nullable Integer advised(ResultAnalysis analysis, UUID theme) {
        var opinions = analysis.opinions();
        if (opinions == null) {
            return null;
        }
        return opinions.places().stream()
                .filter(place -> place.theme().equals(theme))
                .findFirst()
                .map(Schulze.Place::rank)
                .orElse(null);
    }

    private static List<Placed> balanced(ResultAnalysis analysis, BalanceBy by) {
        var lines = analysis.balance().stream()
                .filter(each -> each.by() == by)
                .flatMap(each -> each.lines().stream())
                .toList();
        return placed(
                analysis,
                m -> new Placed(
                        m.theme(),
                        lines.stream()
                                .filter(line -> line.theme().equals(m.theme()))
                                .findFirst()
                                .map(ResultAnalysis.BalancedLine::balanced)
                                .orElse(null),
                        null));
    }
}
