package org.couveuse.sharing;

/** What the team did with a comment. */
public enum CommentAnswer {
    /** As the reviewer asked. */
    DONE,
    /** In part, or in another way. */
    PARTLY,
    /** Not, and why. */
    NOT_DONE
}
