package org.couveuse.experiments;

/** What the risk table says of a card. */
public enum ExperimentRisk {
    /** Small and reversible: starts without approval, the right to try. */
    LOW,
    /** The agency approves. */
    MODERATE,
    /** The agency approves, and looks closely. */
    HIGH
}
