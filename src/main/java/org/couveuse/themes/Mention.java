package org.couveuse.themes;

/**
 * The seven mentions a member can give to a theme, from the worst to the best.
 *
 * <p>They are the French mentions of the majority judgment of Balinski and Laraki. The words shown on screen live with
 * the other display texts; the names here are for code, storage and the canonical text of a ranking.
 */
public enum Mention {
    /** «À rejeter». */
    TO_REJECT(0),
    /** «Insuffisant». */
    INSUFFICIENT(1),
    /** «Passable». */
    FAIR(2),
    /** «Assez bien». */
    FAIRLY_GOOD(3),
    /** «Bien». */
    GOOD(4),
    /** «Très bien». */
    VERY_GOOD(5),
    /** «Excellent». */
    EXCELLENT(6);

    /** How many mentions there are: seven. */
    public static final int COUNT = 7;

    // Written out instead of taken from the declaration order, since stored counts and fingerprints depend on it.
    private final int level;

    Mention(int level) {
        this.level = level;
    }

    /** The place of this mention on the scale, from 0 (the worst) to 6 (the best). */
    public int level() {
        return level;
    }

    /**
     * The mention at a place of the scale.
     *
     * @param level from 0 (the worst) to 6 (the best)
     * @throws IllegalArgumentException when the level is not on the scale
     */
    public static Mention ofLevel(int level) {
        for (Mention mention : values()) {
            if (mention.level == level) {
                return mention;
            }
        }
        throw new IllegalArgumentException("A mention has a level from 0 to 6, not " + level);
    }
}
