package org.couveuse.themes;

/** What triage decides; the ordinary way forward first. */
public enum Triage {
    /** The need becomes a candidate theme. */
    CANDIDATE,
    /** It joins a theme that exists. */
    JOIN,
    /** Its author is asked a question first. */
    CLARIFY,
    /** It is declined with a reason. */
    DECLINE
}
