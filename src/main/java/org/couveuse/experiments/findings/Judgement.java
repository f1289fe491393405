package org.couveuse.experiments.findings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict by the locked rule, in gains: changes counted so that more is better.
 *
 * <p>An indicator to improve, whose interval of the gain is from l to h, with the gains m to the acceptable minimum and t
 * to the target:
 *
 * <ul>
 *   <li>negative when h &lt; 0: it surely got worse;
 *   <li>else neutral when h &lt; m: whatever was gained is surely less than acceptable;
 *   <li>else positive when the rule holds: l &gt; 0 for an improvement; l &gt; 0 and l ≥ m for the minimum; l &gt; 0 and the gain
 *       itself ≥ t for the target;
 *   <li>else inconclusive.
 * </ul>
 *
 * This reads an interval against the smallest gain that matters, rather than a test against none (Esteban Walker and Amy
 * Nowacki, "Understanding equivalence and noninferiority testing", <i>Journal of General Internal Medicine</i> 26, 2011).
 *
 * <p>A limit to respect, whose target is no better than its baseline, is judged by its level: positive when the whole
 * interval keeps the minimum, negative when all of it misses it, else inconclusive. Without comparison an indicator to
 * improve is never judged: a level says nothing of a gain.
 */
final class Judgement {

    private Judgement() {}

    static FindingVerdict of(Question question, @Nullable Level level, @Nullable Estimate change) {
        if (question.limit()) {
            return switch (standing(question, level, question.minimum())) {
                case SURE -> FindingVerdict.POSITIVE;
                case MISSED -> FindingVerdict.NEGATIVE;
                case LIKELY, UNLIKELY, UNKNOWN -> FindingVerdict.INCONCLUSIVE;
            };
        }
        if (change == null) {
            return FindingVerdict.INCONCLUSIVE;
        }
        var gain = question.gain(change);
        if (gain.high() < 0) {
            return FindingVerdict.NEGATIVE;
        }
        if (gain.high() < question.minimumGain()) {
            return FindingVerdict.NEUTRAL;
        }
        var holds = gain.low() > 0
                && switch (question.basis()) {
                    case IMPROVEMENT -> true;
                    case MINIMUM -> gain.low() >= question.minimumGain();
                    case TARGET -> gain.value() >= question.targetGain();
                };
        return holds ? FindingVerdict.POSITIVE : FindingVerdict.INCONCLUSIVE;
    }

    /** Where a level stands against a bound; without an interval nothing is sure. */
    static Standing standing(Question question, @Nullable Level level, double bound) {
        if (level == null) {
            return Standing.UNKNOWN;
        }
        var reached = question.gain(level.value() - bound) >= 0;
        var interval = level.interval();
        if (interval == null) {
            return reached ? Standing.LIKELY : Standing.UNLIKELY;
        }
        var gain = question.gain(interval.plus(-bound));
        if (gain.low() >= 0) {
            return Standing.SURE;
        }
        return gain.high() < 0 ? Standing.MISSED : reached ? Standing.LIKELY : Standing.UNLIKELY;
    }

    /**
     * Of the whole card: that of the first indicator, of which the hypothesis speaks; but nothing is positive while
     * another indicator is negative, nor while a limit is not surely kept.
     */
    static FindingVerdict of(List<IndicatorFinding> findings) {
        if (findings.isEmpty()) {
            return FindingVerdict.INCONCLUSIVE;
        }
        var first = findings.get(0).verdict();
        if (first != FindingVerdict.POSITIVE) {
            return first;
        }
        if (findings.stream().anyMatch(f -> f.verdict() == FindingVerdict.NEGATIVE)) {
            return FindingVerdict.NEGATIVE;
        }
        return findings.stream().anyMatch(f -> f.limit() && f.verdict() != FindingVerdict.POSITIVE)
                ? FindingVerdict.INCONCLUSIVE
                : FindingVerdict.POSITIVE;
    }
}
