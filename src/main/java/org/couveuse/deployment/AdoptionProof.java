package org.couveuse.deployment;

/** How the agency saw that the solution is in use. */
public enum AdoptionProof {
    DEMONSTRATION,
    VISIT,
    DOCUMENTS,
    CALL
}
