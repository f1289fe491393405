package org.couveuse.experiments;

import org.couveuse.experiments.findings.FindingVerdict;
import org.jspecify.annotations.Nullable;

/** What the locked rule said of a whole trial, as other rooms and programs read it. */
public enum RuleVerdict {
    /** The change surely did what the rule asks for. */
    POSITIVE,
    /** Whatever it gained is surely less than acceptable. */
    NEUTRAL,
    /** It surely got worse, or a limit was broken. */
    NEGATIVE,
    /** The figures agree with several of these. */
    INCONCLUSIVE;

    static @Nullable RuleVerdict of(@Nullable FindingVerdict verdict) {
        return verdict == null
                ? null
                : switch (verdict) {
                    case POSITIVE -> POSITIVE;
                    case NEUTRAL -> NEUTRAL;
                    case NEGATIVE -> NEGATIVE;
                    case INCONCLUSIVE -> INCONCLUSIVE;
                };
    }
}
