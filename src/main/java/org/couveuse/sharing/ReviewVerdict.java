package org.couveuse.sharing;

/** What the reviews of a round come to. */
public enum ReviewVerdict {
    /** An officer decides on publishing it. */
    PUBLISH,
    /** The team revises it. */
    REVISE,
    /** Too few reviews: the same round goes on. */
    REVIEW_AGAIN
}
