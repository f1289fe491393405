package org.couveuse.themes;

/** Where a need stands. */
public enum NeedState {
    /** Waits for triage. */
    RECEIVED,
    /** Its author was asked a question. */
    TO_CLARIFY,
    /** An officer decided; the decision takes effect within moments. */
    TRIAGED,
    /** It became a candidate theme. */
    CANDIDATE,
    /** It joined a theme that others asked for too. */
    JOINED,
    /** It was declined with a reason. */
    DECLINED
}
