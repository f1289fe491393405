package org.couveuse.experiments.findings;

/**
 * How a series moved by itself.
 *
 * @param before change per week before the start
 * @param after change per week after it
 * @param step change at the start itself
 * @param durbinWatson near 2 when what is left over follows no pattern, near 0 when neighbours resemble each other
 */
public record Trend(double before, double after, double step, double durbinWatson) {}
