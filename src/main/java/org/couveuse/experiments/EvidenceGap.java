package org.couveuse.experiments;

/** What may be missing for a higher level of evidence. */
public enum EvidenceGap {
    /** A result that the locked rule calls positive. */
    IMPROVEMENT,
    /** A comparison with what was before. */
    BEFORE,
    /** Figures of a comparison group. */
    GROUP,
    /** More places. */
    SITES,
    /** More measures of each indicator. */
    MEASURES,
    /** People outside the team who measure or evaluate. */
    INDEPENDENT,
    /** Written procedures by which others can do the same. */
    PROCEDURES
}
