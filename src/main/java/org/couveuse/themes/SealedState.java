package org.couveuse.themes;

/** Where a request for the ballots of a secret round stands. */
public enum SealedState {
    /** Waits for who chairs the round. */
    ASKED,
    /** The auditor may have them for a while; the voters were told. */
    AGREED,
    /** Not given, with a reason. */
    REFUSED
}
