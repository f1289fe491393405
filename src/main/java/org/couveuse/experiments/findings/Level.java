package org.couveuse.experiments.findings;

import org.jspecify.annotations.Nullable;

/**
 * Where a group's figures lie.
 *
 * @param figures how many figures
 * @param observations how many observations they sum up, for shares; null otherwise
 * @param value the mean, the middle by ranks, or the share of all observations in percent
 * @param interval null when figures are too few or all the same
 */
public record Level(
        int figures,
        @Nullable Long observations,
        double value,
        @Nullable Estimate interval) {}
