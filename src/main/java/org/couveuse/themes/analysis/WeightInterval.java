package org.couveuse.themes.analysis;

import java.util.ArrayList;
import java.util.List;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.RuleViolation;

/**
 * Within which a criterion's weight may lie, of all weights together making one.
 *
 * @param low the least, from 0
 * @param high the most, to 1
 */
public record WeightInterval(double low, double high) {

    /** Any weight. */
    public static final WeightInterval ANY = new WeightInterval(0, 1);

    /** How far bounds may miss one by the dust of decimal fractions. */
    static final double DUST = 1e-9;

    /**
     * Refuses intervals that no weights satisfy.
     *
     * @param intervals one for each criterion; none at all stands for any weights
     * @throws RuleViolation when there are more or fewer than criteria, when a bound is no number, negative or above
     *     one, when an interval is upside down, or when no weights within them sum to one
     */
    static void check(List<WeightInterval> intervals, int criteria) {
        if (intervals.isEmpty()) {
            return;
        }
        if (intervals.size() != criteria) {
            throw RuleViolation.field("intervals", "analysis.intervalsNumber", intervals.size(), criteria);
        }
        var problems = new ArrayList<FieldProblem>();
        double lows = 0;
        double highs = 0;
        for (int i = 0; i < intervals.size(); i++) {
            var one = intervals.get(i);
            // written so that what is no number fails too
            if (!(one.low >= 0 && one.low <= one.high && one.high <= 1)) {
                problems.add(FieldProblem.of(
                        "intervals[" + i + "]",
                        "analysis.intervalBad",
                        i + 1,
                        String.valueOf(one.low),
                        String.valueOf(one.high)));
            }
            lows += one.low;
            highs += one.high;
        }
        if (!problems.isEmpty()) {
            throw RuleViolation.fields(problems);
        }
        if (lows > 1 + DUST || highs < 1 - DUST) {
            throw RuleViolation.field(
                    "intervals", "analysis.intervalsEmpty", String.valueOf(lows), String.valueOf(highs));
        }
    }
}
