package org.couveuse.incubators;

/** Where an idea stands. */
public enum IdeaState {
    /** It came in. */
    RECEIVED,
    /** It is evaluated. */
    IN_EVALUATION,
    /** It will be tried. */
    SELECTED,
    /** It is tried in the field. */
    IN_TRIAL,
    /** Its trial was conclusive. */
    ADOPTED,
    /** Its trial was not; its lessons are kept. */
    ABANDONED,
    /** It was not selected this time. */
    NOT_SELECTED
}
