package org.couveuse.sharing;

/** What a reviewer says of the whole. */
public enum ReviewOpinion {
    /** It can be published. */
    FAVOURABLE,
    /** It could be published, with reserves that readers should know. */
    RESERVED,
    /** It should go back to the team. */
    UNFAVOURABLE
}
