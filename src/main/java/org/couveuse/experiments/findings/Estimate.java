package org.couveuse.experiments.findings;

/**
 * A number with its confidence interval.
 *
 * @param low the interval's lower end
 * @param high the interval's upper end
 */
public record Estimate(double value, double low, double high) {

    boolean finite() {
        return Double.isFinite(value) && Double.isFinite(low) && Double.isFinite(high);
    }

    Estimate plus(double shift) {
        return new Estimate(value + shift, low + shift, high + shift);
    }

    /** All in another unit, or turned round by a negative factor. */
    Estimate times(double factor) {
        return factor < 0
                ? new Estimate(value * factor, high * factor, low * factor)
                : new Estimate(value * factor, low * factor, high * factor);
    }

    /** Whether the interval leaves nothing open: zero is outside of it. */
    public boolean sided() {
        return low > 0 || high < 0;
    }
}
