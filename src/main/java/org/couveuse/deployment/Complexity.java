package org.couveuse.deployment;

/** How complex one domain is. */
public enum Complexity {
    /** Straightforward, predictable, few parts. */
    SIMPLE,
    /** Many parts that act on each other, yet in ways one can foresee. */
    COMPLICATED,
    /** It moves, resists description, and answers in ways nobody foresees. */
    COMPLEX
}
