package org.couveuse.themes;

import java.util.UUID;

/**
 * What came out of the ballots for one theme. Judges, abstentions, recusals and missing answers add up to the number of
 * ballots, so that a reader can check that none was lost.
 *
 * @param theme the theme
 * @param counts the mentions given
 * @param abstentions how many members abstained, at least 0
 * @param recusals how many members were recused, at least 0
 * @param missing how many ballots say nothing about this theme, at least 0
 */
public record ThemeTally(UUID theme, MentionCounts counts, int abstentions, int recusals, int missing) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when one of them is negative
     */
    public ThemeTally {
        if (abstentions < 0 || recusals < 0 || missing < 0) {
            throw new IllegalArgumentException("Abstentions, recusals and missing answers cannot be negative");
        }
    }

    /** How many members gave a mention. */
    public int judges() {
        return counts.total();
    }
}
