package org.couveuse.sharing;

/** What a reader of a revision concludes. */
public enum RevisionVerdict {
    /** The new version may appear. */
    PUBLISH,
    /** It goes back to who wrote it. */
    REVISE
}
