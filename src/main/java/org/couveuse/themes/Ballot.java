package org.couveuse.themes;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The answers of one member about the themes.
 *
 * @param voter the member
 * @param judgments the answers by theme; a theme that is not a key was left unanswered, which counts as nothing
 */
public record Ballot(UUID voter, Map<UUID, Judgment> judgments) {

    /** Copies the answers, so that a ballot cannot change once it is in the box. */
    public Ballot {
        judgments = Map.copyOf(judgments);
    }

    /**
     * The same ballot with its voter recused from a theme, whatever was answered there before: a recusal recorded
     * after the vote takes the mention out.
     */
    public Ballot recusedFrom(UUID theme) {
        Map<UUID, Judgment> changed = new HashMap<>(judgments);
        changed.put(theme, Judgment.RECUSED);
        return new Ballot(voter, changed);
    }
}
