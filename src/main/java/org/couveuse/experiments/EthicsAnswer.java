package org.couveuse.experiments;

/** What may be answered to a question of ethics or privacy. */
public enum EthicsAnswer {
    /** It is so. */
    YES,
    /** It is not; the words say what is done instead. */
    NO,
    /** The question does not arise in this trial. */
    DOES_NOT_APPLY
}
