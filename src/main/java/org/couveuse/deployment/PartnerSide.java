package org.couveuse.deployment;

/** On which side of a partnership an organisation stands. */
public enum PartnerSide {
    /** It copies the solution from the other. */
    COPIES,
    /** The other copies it. */
    IS_COPIED
}
