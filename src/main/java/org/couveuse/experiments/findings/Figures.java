package org.couveuse.experiments.findings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.couveuse.experiments.MeasuredGroup;
import org.jspecify.annotations.Nullable;

/** The figures of one indicator in order of their days, and what there is of them by group and period. */
final class Figures {

    /** Beyond this, squares could no longer be summed up. */
    static final double LARGEST = 1e100;

    private final List<Value> values;
    private final LocalDate start;

    Figures(List<Value> values, LocalDate start) {
        this.values = values.stream()
                .map(v -> new Value(v.group(), v.day(), v.value() + 0.0, v.counted()))
                .sorted(Comparator.comparing(Value::day))
                .toList();
        this.start = start;
    }

    List<Value> of(MeasuredGroup group, MeasuredPeriod period) {
        return values.stream()
                .filter(v -> v.group() == group && v.period(start) == period)
                .toList();
    }

    LocalDate start() {
        return start;
    }

    /** Why nothing can be reckoned with them. */
    @Nullable
    Obstacle unfit(ValueKind kind) {
        if (values.stream().anyMatch(v -> !Double.isFinite(v.value()))) {
            return Obstacle.UNREADABLE;
        }
        if (values.stream().anyMatch(v -> Math.abs(v.value()) > LARGEST)) {
            return Obstacle.TOO_LARGE;
        }
        var shares = kind == ValueKind.PROPORTION;
        return shares && values.stream().anyMatch(v -> v.value() < 0 || v.value() > 100) ? Obstacle.NOT_A_SHARE : null;
    }

    static double[] numbers(List<Value> values) {
        return values.stream().mapToDouble(Value::value).toArray();
    }

    /** Those that say of how many observations they are. */
    static List<Value> observed(List<Value> values) {
        return values.stream().filter(Value::observed).toList();
    }

    /** All observations put together. */
    static Shares shares(List<Value> values) {
        var hits = 0.0;
        var count = 0.0;
        for (var value : values) {
            var counted = value.counted() == null ? 0 : value.counted();
            hits += value.value() / 100 * counted;
            count += counted;
        }
        return new Shares(Math.min(hits, count), count);
    }
}
