package org.couveuse.incubators;

/** Where one evaluation of an idea stands. */
public enum EvaluationState {
    /** Waits for the evaluator. */
    OPEN,
    /** Sent; never changed again. */
    SENT,
    /** The time was over before it was sent. */
    NOT_SENT
}
