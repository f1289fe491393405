package org.couveuse.themes;

/** What happened to a need, as its author may read it. */
public enum NeedStepKind {
    /** It was received. */
    RECEIVED,
    /** Its author was asked a question. */
    QUESTION,
    /** Its author answered. */
    ANSWER,
    /** No answer came in time; triage goes on without. */
    NO_ANSWER,
    /** It became a candidate theme. */
    BECAME_THEME,
    /** It joined a theme. */
    JOINED,
    /** It was declined. */
    DECLINED,
    /** Members judge its theme. */
    IN_ROUND,
    /** The round ended without a decision: its theme waits for another. */
    FREED,
    /** A round retained its theme. */
    RETAINED,
    /** A round did not retain its theme. */
    SET_ASIDE,
    /** An incubator went to work on its theme. */
    IN_INCUBATION,
    /** A solution to it is being deployed. */
    DEPLOYING,
    /** A solution to it was deployed. */
    DEPLOYED,
    /** The incubator on its theme was closed without deployment. */
    CONCLUDED,
    /** Its author, and the forum for a forum's concern, were told. */
    INFORMED,
    /** The join was undone; it is at triage again. */
    PARTED
}
