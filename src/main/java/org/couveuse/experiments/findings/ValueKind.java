package org.couveuse.experiments.findings;

/** What kind of number a figure is; it decides how figures are put together. */
public enum ValueKind {
    /** A quantity, or the mean or the median of several: a delay, a load, a score. */
    MEAN,
    /** A share of so many observations, as a percentage from 0 to 100. */
    PROPORTION,
    /** How many times something happened between two measures. */
    COUNT
}
