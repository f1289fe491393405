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
    /** Members judge its theme. */
    IN_ROUND,
    /** A round retained its theme: an incubator forms. */
    RETAINED,
    /** A round did not retain its theme, which may come back in another. */
    SET_ASIDE,
    /** An incubator is at work on its theme. */
    IN_INCUBATION,
    /** A solution to it is being deployed. */
    DEPLOYING,
    /** A solution to it was deployed. */
    DEPLOYED,
    /** The incubator on its theme was closed without deployment; its lessons are kept. */
    CONCLUDED,
    /** It was declined with a reason. */
    DECLINED
}
