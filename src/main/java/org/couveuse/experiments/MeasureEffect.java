package org.couveuse.experiments;

/** What a line of a file would do. */
public enum MeasureEffect {
    /** It is a figure more. */
    ADDS,
    /** The same figure is there already; nothing would change. */
    KNOWN,
    /** It is a figure more that breaks the stop rule: the trial would be stopped. */
    STOPS,
    /** Something is wrong with it; nothing of the whole file would be taken. */
    REFUSED
}
