package org.couveuse.experiments.findings;

import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * A difference between two groups less the same difference before the start, so that what set the groups apart from the
 * beginning is taken away: the difference in differences (David Card and Alan Krueger, "Minimum wages and employment",
 * <i>American Economic Review</i> 84, 1994). What is left is due to the change if both groups would have moved alike
 * without it.
 *
 * <p>Its interval comes from those of the two differences d₁ (l₁ to u₁) and d₂ (l₂ to u₂), however each was worked out
 * (Guang Yong Zou and Allan Donner, "Construction of confidence limits about effect measures: a general approach",
 * <i>Statistics in Medicine</i> 27, 2008):
 *
 * <pre>d - √((d₁-l₁)² + (u₂-d₂)²) to d + √((u₁-d₁)² + (d₂-l₂)²), with d = d₁ - d₂.</pre>
 *
 * The method of Newcombe for two proportions, {@link Shares}, is the same with the intervals of Wilson.
 */
final class Differences {

    private Differences() {}

    /** First less second. */
    static Estimate less(Estimate first, Estimate second) {
        var d = first.value() - second.value();
        var down = Math.hypot(first.value() - first.low(), second.high() - second.value());
        var up = Math.hypot(first.high() - first.value(), second.value() - second.low());
        return new Estimate(d, d - down, d + up);
    }

    /** The difference since the start less that from before; null when one of them has no interval. */
    static @Nullable Change less(Change during, Change before, boolean shares) {
        var since = during.estimate();
        var earlier = before.estimate();
        if (since == null || earlier == null) {
            return null;
        }
        var left = less(since, earlier);
        var cautions = EnumSet.noneOf(Caution.class);
        cautions.addAll(during.cautions());
        cautions.addAll(before.cautions());
        return new Change(
                FindingMethod.DIFFERENCES,
                during.treated(),
                during.compared(),
                left,
                shares ? Shares.needed(left) : null,
                null,
                null,
                cautions);
    }
}
