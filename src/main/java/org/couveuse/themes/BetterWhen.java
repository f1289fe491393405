package org.couveuse.themes;

/** Which end of a criterion's scale is the good one. */
public enum BetterWhen {
    HIGHER,
    LOWER
}
