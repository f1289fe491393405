package org.couveuse.experiments.findings;

import org.couveuse.experiments.ExperimentCard.Comparison;
import org.couveuse.experiments.ExperimentCard.Direction;

/**
 * What is asked of an indicator's figures, as it was locked before any was known.
 *
 * @param drawn whether chance decided who tries the change
 * @param confidence of the intervals, above 0.5 and below 1
 */
public record Question(
        Comparison comparison,
        boolean drawn,
        ValueKind kind,
        Direction direction,
        double baseline,
        double target,
        double minimum,
        DecisionBasis basis,
        double confidence) {

    /** Refuses a confidence that gives no interval. */
    public Question {
        if (!(confidence > 0.5 && confidence < 1)) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
    }

    /** Whether its bounds are numbers one can reckon with. */
    boolean readable() {
        return fits(baseline) && fits(target) && fits(minimum);
    }

    private static boolean fits(double bound) {
        return Math.abs(bound) <= Figures.LARGEST;
    }

    /** A change counted so that more is better. */
    double gain(double change) {
        return direction == Direction.UP ? change : -change;
    }

    Estimate gain(Estimate change) {
        return direction == Direction.UP ? change : change.times(-1);
    }

    /** The gain that leads from the baseline to the target. */
    double targetGain() {
        return gain(target - baseline);
    }

    /** The gain that leads from the baseline to the acceptable minimum; never less than none. */
    double minimumGain() {
        return Math.max(0, gain(minimum - baseline));
    }

    /**
     * Whether the indicator is a limit to respect, such as a load that grows from nothing, rather than a gain to show:
     * its target is no better than its baseline.
     */
    public boolean limit() {
        return targetGain() <= 0;
    }
}
