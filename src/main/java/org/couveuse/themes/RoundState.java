package org.couveuse.themes;

/** Where a round stands. */
public enum RoundState {
    /** The agency fixes question, candidates and rules. */
    PREPARING,
    /** Ready; waits for its opening. */
    SCHEDULED,
    /** Members vote. */
    OPEN,
    /** No ballot is taken any more. */
    CLOSED,
    /** Ranked; the chair records the deliberation and another member confirms it. */
    DELIBERATING,
    /** The decision is published. */
    DECIDED,
    /** Ended without a decision. */
    CANCELLED;

    /** Whether its rules may still be changed. */
    public boolean beforeOpening() {
        return this == PREPARING || this == SCHEDULED;
    }

    /** Whether mentions, counts and order may be seen by those who may see the round. */
    public boolean resultShown() {
        return this == DELIBERATING || this == DECIDED;
    }

    /** Whether nothing more can happen to it. */
    public boolean over() {
        return this == DECIDED || this == CANCELLED;
    }
}
