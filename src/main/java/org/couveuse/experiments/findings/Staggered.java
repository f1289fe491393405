package org.couveuse.experiments.findings;

import java.util.stream.Collectors;
import org.couveuse.experiments.MeasuredGroup;

/**
 * Places that begin one after the other: on each day the difference between those that began and those that wait, so
 * that whatever moves both on that day is taken away; less the same difference before the start, when it was measured.
 * This is the comparison within each period of a stepped-wedge trial (James Hughes and others, "Current issues in the
 * design and analysis of stepped wedge trials", <i>Contemporary Clinical Trials</i> 45, 2015) and a difference in
 * differences, kept simple: each day counts as one, whatever the number of places.
 */
final class Staggered {

    private Staggered() {}

    /** Begun less waiting on each day on which both were measured, in order. */
    static double[] differences(Figures figures, MeasuredPeriod period) {
        var waiting = figures.of(MeasuredGroup.COMPARISON, period).stream()
                .collect(Collectors.toMap(Value::day, Value::value, (one, two) -> one / 2 + two / 2));
        return figures.of(MeasuredGroup.TRIAL, period).stream()
                .filter(begun -> waiting.containsKey(begun.day()))
                .mapToDouble(begun -> begun.value() - waiting.getOrDefault(begun.day(), 0.0))
                .toArray();
    }
}
