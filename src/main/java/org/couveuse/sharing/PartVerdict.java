package org.couveuse.sharing;

/** What a reviewer says of one part. */
public enum PartVerdict {
    /** It stays as it is. */
    KEEP,
    /** It needs work, but does not stand in the way alone. */
    CHANGE,
    /** It cannot be published so. */
    REFUSE
}
