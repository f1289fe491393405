package org.couveuse.themes.analysis;

import java.util.Arrays;
import org.couveuse.shared.RuleViolation;

/**
 * The scores members gave to themes on criteria. Themes, criteria and members are numbered from 0 in the order of the
 * round. A place nobody filled is missing, which is never a zero.
 */
public final class Scores {

    private final int themes;
    private final int criteria;
    private final int members;
    private final double[] values;

    /** No score yet. */
    public Scores(int themes, int criteria, int members) {
        this.themes = themes;
        this.criteria = criteria;
        this.members = members;
        this.values = new double[themes * criteria * members];
        Arrays.fill(values, Double.NaN);
    }

    /**
     * Writes down a score on the criterion's own scale, in place of an earlier one.
     *
     * @throws RuleViolation when it is no number; whether it is on the scale is checked by {@link WeightedCriteria}
     */
    public void set(int theme, int criterion, int member, double score) {
        if (Double.isNaN(score) || Double.isInfinite(score)) {
            throw RuleViolation.field(
                    "scores[%d][%d][%d]".formatted(theme, criterion, member),
                    "analysis.scoreNotNumber",
                    String.valueOf(score));
        }
        values[at(theme, criterion) + member] = score;
    }

    /** How many themes there are. */
    public int themes() {
        return themes;
    }

    /** How many criteria there are. */
    public int criteria() {
        return criteria;
    }

    /** How many members there are. */
    public int members() {
        return members;
    }

    /** The score, or not a number when it is missing. */
    double get(int theme, int criterion, int member) {
        return values[at(theme, criterion) + member];
    }

    private int at(int theme, int criterion) {
        return (theme * criteria + criterion) * members;
    }
}
