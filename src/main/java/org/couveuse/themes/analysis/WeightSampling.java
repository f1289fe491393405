package org.couveuse.themes.analysis;

/** How {@link Smaa2} drew its weights. */
public enum WeightSampling {
    /** Uniformly over all weights. */
    SIMPLEX,
    /** Uniformly within intervals, drawing again what fell outside. */
    REJECTION,
    /** By a walk within narrow intervals that tends to the uniform choice. */
    WALK,
    /** The intervals leave one choice only. */
    FIXED
}
