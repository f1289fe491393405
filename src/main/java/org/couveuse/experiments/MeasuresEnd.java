package org.couveuse.experiments;

/** Why measures came to their end. */
public enum MeasuresEnd {
    /** The end date of the card arrived. */
    TERM,
    /** The lead, or the mandate's term, ended them sooner. */
    EARLY,
    /** Lead or host stopped the trial. */
    STOP_ASKED,
    /** A recorded measure broke the stop rule. */
    STOP_RULE;

    /** Whether the trial was stopped, so that nothing can be adopted from it. */
    public boolean stopped() {
        return this == STOP_ASKED || this == STOP_RULE;
    }
}
