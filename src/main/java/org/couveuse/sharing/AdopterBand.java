package org.couveuse.sharing;

/** How many organisations have taken a solution, roughly. */
public enum AdopterBand {
    /** None yet. */
    NONE,
    /** 1 to 4. */
    FEW,
    /** 5 to 19. */
    SEVERAL,
    /** 20 and more. */
    MANY
}
