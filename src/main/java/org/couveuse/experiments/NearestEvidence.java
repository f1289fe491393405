package org.couveuse.experiments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.couveuse.experiments.EvidenceStanding.Want;
import org.couveuse.experiments.Findings.Comparability;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fewest things that lead from a case to a higher level of evidence, by trying them on the table itself: what
 * is said to be missing is what the table in force asks for, whoever changed it.
 */
final class NearestEvidence {

    /** No table asks for more places or measures than so many above what there is. */
    private static final int MORE = 5;

    private final ToIntFunction<EvidenceCase> table;
    private final EvidenceCase now;
    private final int level;

    NearestEvidence(EvidenceCase now, ToIntFunction<EvidenceCase> table) {
        this.now = now;
        this.table = table;
        this.level = table.applyAsInt(now);
    }

    /** A higher level and what leads to it. */
    record Next(int level, List<Want> missing) {

        private int more() {
            return missing.stream().mapToInt(Want::needed).sum();
        }
    }

    /** The level as it is. */
    int level() {
        return level;
    }

    /** The fewest steps that lead higher; of as many, those with the least to count. Null at the highest level. */
    @Nullable
    Next next() {
        for (var size = 1; size <= EvidenceGap.values().length; size++) {
            var found = new ArrayList<Next>();
            tried(List.of(), 0, size, found);
            var best = found.stream().min(Comparator.comparingInt(Next::more));
            if (best.isPresent()) {
                return best.get();
            }
        }
        return null;
    }

    private void tried(List<Want> chosen, int from, int size, List<Next> found) {
        if (chosen.size() == size) {
            var tried = now;
            for (var want : chosen) {
                tried = tried.with(want.gap(), want.needed());
            }
            var reached = table.applyAsInt(tried);
            if (reached > level) {
                found.add(new Next(reached, chosen));
            }
            return;
        }
        var gaps = EvidenceGap.values();
        for (var i = from; i < gaps.length; i++) {
            for (var want : wants(gaps[i])) {
                if (!(gaps[i] == EvidenceGap.GROUP && has(chosen, EvidenceGap.BEFORE))) {
                    var more = new ArrayList<>(chosen);
                    more.add(want);
                    tried(List.copyOf(more), i + 1, size, found);
                }
            }
        }
    }

    private List<Want> wants(EvidenceGap gap) {
        var compared = now.comparison();
        return switch (gap) {
            case IMPROVEMENT -> once(gap, !now.improvement());
            case BEFORE -> once(gap, compared == Comparability.NONE);
            case GROUP -> once(gap, compared == Comparability.NONE || compared == Comparability.BEFORE_AFTER);
            case INDEPENDENT -> once(gap, !now.independent());
            case PROCEDURES -> once(gap, !now.procedures());
            case SITES -> counted(gap, now.sites());
            case MEASURES -> counted(gap, now.measures());
        };
    }

    private static List<Want> once(EvidenceGap gap, boolean missing) {
        return missing ? List.of(new Want(gap, 0)) : List.of();
    }

    private static List<Want> counted(EvidenceGap gap, int there) {
        var wants = new ArrayList<Want>();
        for (var more = 1; more <= MORE; more++) {
            wants.add(new Want(gap, there + more));
        }
        return wants;
    }

    private static boolean has(List<Want> chosen, EvidenceGap gap) {
        return chosen.stream().anyMatch(want -> want.gap() == gap);
    }
}
