package org.couveuse.experiments.findings;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change worked out, or why there is none.
 *
 * @param treated figures where the change is tried
 * @param compared figures it was compared with
 */
record Change(
        FindingMethod method,
        int treated,
        int compared,
        @Nullable Estimate estimate,
        @Nullable Effect effect,
        @Nullable Trend trend,
        @Nullable Obstacle obstacle,
        Set<Caution> cautions) {

    static Change none(FindingMethod method, int treated, int compared, Obstacle obstacle) {
        return new Change(method, treated, compared, null, null, null, obstacle, Set.of());
    }

    Change by(FindingMethod other) {
        return new Change(other, treated, compared, estimate, effect, trend, obstacle, cautions);
    }

    Change with(Caution caution) {
        var more = EnumSet.of(caution);
        more.addAll(cautions);
        return new Change(method, treated, compared, estimate, effect, trend, obstacle, more);
    }

    /** Without a number that cannot be shown. */
    Change checked() {
        return estimate != null && !estimate.finite() ? none(method, treated, compared, Obstacle.TOO_LARGE) : this;
    }
}
