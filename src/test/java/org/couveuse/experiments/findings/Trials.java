package org.couveuse.experiments.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.couveuse.experiments.ExperimentCard.Comparison;
import org.couveuse.experiments.ExperimentCard.Direction;
import org.couveuse.experiments.MeasuredGroup;
import org.jspecify.annotations.Nullable;

/** Questions and figures for tests: an indicator that should fall from 18.5 to 10, at most 14. */
final class Trials {

    static final LocalDate START = LocalDate.of(2026, 9, 28);

    private Trials() {}

    static Question question(Comparison comparison, ValueKind kind) {
        return new Question(comparison, true, kind, Direction.DOWN, 18.5, 10, 14, DecisionBasis.IMPROVEMENT, 0.95);
    }

    static Question rule(Question q, DecisionBasis basis) {
        return new Question(
                q.comparison(), q.drawn(), q.kind(), q.direction(), q.baseline(), q.target(), q.minimum(), basis, 0.95);
    }

    static Question bounds(Question q, Direction way, double baseline, double target, double minimum) {
        return new Question(q.comparison(), q.drawn(), q.kind(), way, baseline, target, minimum, q.basis(), 0.95);
    }

    static Question undrawn(Question q) {
        return new Question(
                q.comparison(), false, q.kind(), q.direction(), q.baseline(), q.target(), q.minimum(), q.basis(), 0.95);
    }

    /** A figure a week since the start. */
    static List<Value> weekly(MeasuredGroup group, double... values) {
        var found = new ArrayList<Value>();
        for (int week = 0; week < values.length; week++) {
            found.add(new Value(group, START.plusWeeks(week), values[week], null));
        }
        return found;
    }

    /** A figure a week, the last one a week before the start. */
    static List<Value> before(MeasuredGroup group, double... values) {
        var found = new ArrayList<Value>();
        for (int i = 0; i < values.length; i++) {
            found.add(new Value(group, START.minusWeeks(values.length - i), values[i], null));
        }
        return found;
    }

    static Value share(MeasuredGroup group, int day, double percent, @Nullable Integer counted) {
        return new Value(group, START.plusDays(day), percent, counted);
    }

    @SafeVarargs
    static List<Value> all(List<Value>... parts) {
        return Arrays.stream(parts).flatMap(List::stream).toList();
    }
}
