package org.couveuse.experiments.findings;

import java.time.LocalDate;
import org.couveuse.experiments.MeasuredGroup;
import org.jspecify.annotations.Nullable;

/**
 * A figure of an indicator.
 *
 * @param counted how many observations it sums up, if known
 */
public record Value(
        MeasuredGroup group,
        LocalDate day,
        double value,
        @Nullable Integer counted) {

    /** Whether it was measured before the trial began or since. */
    public MeasuredPeriod period(LocalDate start) {
        return day.isBefore(start) ? MeasuredPeriod.BEFORE : MeasuredPeriod.DURING;
    }

    boolean observed() {
        return counted != null && counted > 0;
    }
}
