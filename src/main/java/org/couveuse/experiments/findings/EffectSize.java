package org.couveuse.experiments.findings;

/** How large an effect is, in a word. */
public enum EffectSize {
    NEGLIGIBLE,
    SMALL,
    MEDIUM,
    LARGE
}
