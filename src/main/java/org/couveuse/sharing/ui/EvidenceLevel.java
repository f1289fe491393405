package org.couveuse.sharing.ui;

/** What a reader asks at least of the evidence. */
enum EvidenceLevel {
    TWO(2),
    THREE(3),
    FOUR(4),
    FIVE(5);

    private final int least;

    EvidenceLevel(int least) {
        this.least = least;
    }

    int least() {
        return least;
    }
}
