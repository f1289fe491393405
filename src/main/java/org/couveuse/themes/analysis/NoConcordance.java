package org.couveuse.themes.analysis;

/** Why a group has no {@link Concordance}. */
public enum NoConcordance {
    /** Fewer than two members gave a mention: nobody to agree with. */
    FEW_MEMBERS,
    /** Fewer than two themes were judged by all: nothing to put in order. */
    FEW_THEMES,
    /** Every member gave all themes one mention: no order to compare. */
    ALL_EQUAL
}
