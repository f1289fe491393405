package org.couveuse.deployment;

/** How one organisation takes a solution. */
public enum AdoptionOffer {
    /** By itself, with the toolkit. */
    TOOLKIT,
    /** Installed by the agency. */
    TURNKEY
}
