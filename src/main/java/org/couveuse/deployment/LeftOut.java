package org.couveuse.deployment;

/** Why an act on many organisations leaves one out. */
public enum LeftOut {
    /** Its adoption is over. */
    ENDED,
    /** It has begun: it alone can give up. */
    BEGUN,
    /** The agency's own task comes next. */
    WAITS_FOR_AGENCY,
    /** Nothing is awaited from it now. */
    NOTHING_WAITS,
    /** Nobody answers for it. */
    NO_CONTACT,
    /** It was reminded a few days ago. */
    LATELY_REMINDED,
    /** It has until that day or longer already. */
    ALREADY_LATER,
    /** It moved on at that very moment. */
    MOVED_ON,
    /** It failed several times; an administrator finds why in the log. */
    FAILED
}
