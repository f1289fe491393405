package org.couveuse.experiments.findings;

import org.jspecify.annotations.Nullable;

/**
 * The size of an effect.
 *
 * @param interval null where none is worked out
 * @param size null where no words are usual
 */
public record Effect(
        EffectKind kind,
        double value,
        @Nullable Estimate interval,
        @Nullable EffectSize size) {}
