package org.couveuse.sharing;

/** Where a revision of a published toolkit stands. */
public enum RevisionState {
    /** Organisations add what they have to say. */
    GATHERING,
    /** Somebody decides whether to revise. */
    DECIDING,
    /** The parts are written anew. */
    WRITING,
    /** Somebody who wrote none of it reads what changes. */
    IN_REVIEW,
    /** The new version is in the catalogue. */
    PUBLISHED,
    /** The version in force was kept. */
    KEPT,
    /** The solution left the catalogue meanwhile. */
    CANCELLED;

    /** Whether nothing more happens to it. */
    public boolean over() {
        return this == PUBLISHED || this == KEPT || this == CANCELLED;
    }
}
