package org.couveuse.experiments;

import org.couveuse.engine.Outcome;
import org.couveuse.experiments.Findings.Comparability;

/**
 * What the table of evidence looks at.
 *
 * @param improvement whether the locked rule calls the result positive
 * @param measures of the indicator that has fewest
 * @param independent whether people outside the team measured or evaluated
 * @param procedures whether there are written procedures by which others could do the same
 */
record EvidenceCase(
        boolean improvement,
        Comparability comparison,
        int sites,
        int measures,
        boolean independent,
        boolean procedures) {

    /** What the figures of a card show, and what its team says of how they came about. */
    static EvidenceCase of(ExperimentCard card, Findings findings, boolean independent, boolean procedures) {
        return new EvidenceCase(
                findings.improvement(),
                findings.comparability(card),
                card.sites(),
                findings.measures(),
                independent,
                procedures);
    }

    /** What a card would show if all went as it hopes and everything was measured. */
    static EvidenceCase promised(ExperimentCard card, int measures) {
        return new EvidenceCase(true, Comparability.planned(card), card.sites(), measures, false, false);
    }

    /** The same with one thing more. */
    EvidenceCase with(EvidenceGap gap, int needed) {
        return switch (gap) {
            case IMPROVEMENT -> new EvidenceCase(true, comparison, sites, measures, independent, procedures);
            case BEFORE -> compared(Comparability.BEFORE_AFTER);
            case GROUP -> compared(Comparability.COMPARABLE_GROUP);
            case SITES -> new EvidenceCase(improvement, comparison, needed, measures, independent, procedures);
            case MEASURES -> new EvidenceCase(improvement, comparison, sites, needed, independent, procedures);
            case INDEPENDENT -> new EvidenceCase(improvement, comparison, sites, measures, true, procedures);
            case PROCEDURES -> new EvidenceCase(improvement, comparison, sites, measures, independent, true);
        };
    }

    /** What the figures give to the table when they are locked; the rest comes with the conclusion. */
    Outcome figures() {
        return Outcome.of(InSituExperimentVariables.IMPROVEMENT, improvement)
                .and(InSituExperimentVariables.COMPARISON, comparison)
                .and(InSituExperimentVariables.SITES, sites)
                .and(InSituExperimentVariables.MEASURES, measures);
    }

    /** All that the table asks for. */
    Outcome inputs() {
        return figures()
                .and(InSituExperimentVariables.INDEPENDENT, independent)
                .and(InSituExperimentVariables.PROCEDURES, procedures);
    }

    private EvidenceCase compared(Comparability by) {
        return new EvidenceCase(improvement, by, sites, measures, independent, procedures);
    }
}
