package org.couveuse.deployment;

/** Of what a share lets the next wave be launched before its day. */
public enum WaveMeasure {
    /** Organisations that have answered their invitation, whatever they said. */
    ANSWERED,
    /** Organisations that use the solution. */
    ADOPTED
}
