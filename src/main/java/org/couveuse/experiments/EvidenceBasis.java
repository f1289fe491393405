package org.couveuse.experiments;

/** From what a level of evidence is told. */
public enum EvidenceBasis {
    /** From the card alone, if its result is positive. */
    PROMISED,
    /** From the figures so far. */
    SO_FAR,
    /** Established after two reviews. */
    ESTABLISHED
}
