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
    /** Its author, and the forum for a forum's concern, were told. */
    INFORMED,
    /** The join was undone; it is at triage again. */
    PARTED
}
