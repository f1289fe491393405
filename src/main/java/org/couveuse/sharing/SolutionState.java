package org.couveuse.sharing;

/** Where a solution stands on its way to the catalogue. */
public enum SolutionState {
    /** The team writes the toolkit. */
    ASSEMBLING,
    /** A frozen version is being reviewed. */
    IN_REVIEW,
    /** The team answers the comments. */
    REVISING,
    /** Reviewed; an officer decides on publishing it. */
    READY,
    /** In the catalogue. */
    PUBLISHED,
    /** No longer offered, or never finished. */
    WITHDRAWN;

    /** Whether nothing more happens to it by itself. */
    public boolean over() {
        return this == PUBLISHED || this == WITHDRAWN;
    }
}
