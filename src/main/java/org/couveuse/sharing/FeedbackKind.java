package org.couveuse.sharing;

/** What an organisation that takes a solution over says of its toolkit. */
public enum FeedbackKind {
    /** It was of help as it is. */
    HELPS,
    /** It is there, but not understood. */
    UNCLEAR,
    /** Something one needs is not there. */
    MISSING,
    /** It says something that does not hold. */
    WRONG,
    /** It was done in another way, which others may want to know. */
    ADAPTED
}
