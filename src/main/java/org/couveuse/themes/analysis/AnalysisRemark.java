package org.couveuse.themes.analysis;

/** What a reader must know of an analysis before reading it. */
public enum AnalysisRemark {
    /** No ballot was cast: there is nothing to analyse. */
    NO_BALLOT,
    /** Ballots were cast, and none has a mention: all were recused or abstained. */
    NO_MENTION,
    /** One member alone gave mentions. */
    ONE_JUDGE,
    /** Fewer members gave mentions than {@link Resampling#FEW}. */
    FEW_JUDGES,
    /** All themes that were judged are equal. */
    ALL_EQUAL,
    /** A theme has no mention. */
    THEME_UNJUDGED,
    /** A theme was judged by fewer members than the quorum. */
    QUORUM_MISSED,
    /** Weights did not sum to one and were brought to it. */
    WEIGHTS_NORMALISED,
    /** A theme has no score on a criterion of some weight. */
    SCORES_MISSING,
    /** The concordance leaves out themes that some members did not judge. */
    CONCORDANCE_PARTIAL
}
