package org.couveuse.themes.analysis;

/** Which end of a criterion's scale is the good one. */
public enum CriterionDirection {
    /** A high score speaks for the theme. */
    HIGHER_IS_BETTER,
    /** A high score speaks against the theme, as with a cost or a risk. */
    LOWER_IS_BETTER
}
