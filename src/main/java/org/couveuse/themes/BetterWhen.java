package org.couveuse.themes;

/** Which end of a criterion's scale is the good one. */
public enum BetterWhen {
    /** A high score speaks for the theme. */
    HIGHER,
    /** A high score speaks against the theme, as with a cost or a risk. */
    LOWER
}
