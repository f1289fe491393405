package org.couveuse.experiments.findings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of one indicator say.
 *
 * @param method how the change was worked out, or would have been
 * @param treated how many figures of the trial went into it
 * @param compared how many figures it was compared with; 0 for a baseline that is one number
 * @param limit whether the indicator is a limit to respect rather than a gain to show
 * @param level where the figures of the trial lie; null before the first
 * @param other where those lie with which it was compared; null when there are none
 * @param change by how much more, or less when negative; null when there is an obstacle
 * @param trend for series; null otherwise
 * @param target where the level stands against the target
 * @param minimum where it stands against the acceptable minimum
 * @param verdict by the rule locked in the card
 * @param obstacle why there is no change to tell; null when there is one
 * @param cautions what must be said with it
 */
public record IndicatorFinding(
        FindingMethod method,
        Attribution attribution,
        double confidence,
        int treated,
        int compared,
        boolean limit,
        @Nullable Level level,
        @Nullable Level other,
        @Nullable Estimate change,
        @Nullable Effect effect,
        @Nullable Trend trend,
        Standing target,
        Standing minimum,
        FindingVerdict verdict,
        @Nullable Obstacle obstacle,
        List<Caution> cautions) {}
