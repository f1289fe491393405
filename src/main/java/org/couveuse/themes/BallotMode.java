package org.couveuse.themes;

/** What becomes public of a ballot after the close; fixed before the opening. */
public enum BallotMode {
    /** Only counts, and none below five judges. */
    SECRET,
    /** Whole ballots with the member's name, for whoever may read the result, once the round is ranked. */
    NAMED_AFTER_CLOSE;

    /** Whether what so many people said together is kept back: so few in secret that it would tell who said what. */
    boolean withholds(int people) {
        return this == SECRET && people > 0 && people < RoundResults.FEWEST;
    }
}
