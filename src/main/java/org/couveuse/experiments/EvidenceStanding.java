package org.couveuse.experiments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which level of evidence an experiment has or would have, and what is missing for the next one.
 *
 * @param level 1 to 5
 * @param basis from what it is told
 * @param next the level that the fewest steps lead to; null at the highest
 * @param missing what leads to it
 * @param share level needed to adopt and share
 * @param deploy level needed to deploy without a waiver
 */
public record EvidenceStanding(
        int level, EvidenceBasis basis, @Nullable Integer next, List<Want> missing, int share, int deploy) {

    /**
     * Something that is missing.
     *
     * @param needed how many there must be in all, for what is counted; 0 otherwise
     */
    public record Want(EvidenceGap gap, int needed) {}

    /** Whether it is enough to adopt the change and share it. */
    public boolean shareable() {
        return level >= share;
    }

    /** Whether it is enough to deploy without a waiver. */
    public boolean deployable() {
        return level >= deploy;
    }
}
