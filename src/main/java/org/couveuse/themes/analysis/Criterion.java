package org.couveuse.themes.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.RuleViolation;
import org.couveuse.themes.BetterWhen;

/**
 * A criterion on which themes are scored.
 *
 * @param id what it is called in the round, not blank
 * @param direction which end of the scale is the good one
 * @param min the lowest score there is
 * @param max the highest score there is, above the lowest
 * @param weight how much it weighs, at least 0; weights that do not sum to one are brought to it
 */
public record Criterion(String id, BetterWhen direction, double min, double max, double weight) {

    /** The most criteria a round can have. */
    public static final int MOST = 12;

    /**
     * Refuses criteria that cannot be weighed, naming every fault.
     *
     * @throws RuleViolation when there are none or more than twelve, when an id is blank or there twice, when a scale
     *     or a weight is no number, a scale has no length, a weight is negative, or all weights are zero
     */
    public static void check(List<Criterion> criteria) {
        if (criteria.isEmpty() || criteria.size() > MOST) {
            throw RuleViolation.field("criteria", "analysis.criteriaNumber", criteria.size(), MOST);
        }
        var problems = new ArrayList<FieldProblem>();
        var ids = new HashSet<String>();
        double sum = 0;
        for (int i = 0; i < criteria.size(); i++) {
            var criterion = criteria.get(i);
            var path = "criteria[" + i + "].";
            if (criterion.id.isBlank() || !ids.add(criterion.id)) {
                problems.add(FieldProblem.of(path + "id", "analysis.criterionTwice", i + 1));
            }
            number(problems, path + "min", criterion.id, criterion.min);
            number(problems, path + "max", criterion.id, criterion.max);
            number(problems, path + "weight", criterion.id, criterion.weight);
            if (criterion.min >= criterion.max || Double.isInfinite(criterion.max - criterion.min)) {
                problems.add(FieldProblem.of(path + "max", "analysis.scaleEmpty", criterion.id));
            }
            if (criterion.weight < 0) {
                problems.add(FieldProblem.of(path + "weight", "analysis.weightNegative", criterion.id));
            }
            sum += criterion.weight;
        }
        if (!problems.isEmpty()) {
            throw RuleViolation.fields(problems);
        }
        if (sum == 0 || Double.isInfinite(sum)) {
            throw RuleViolation.field("criteria", "analysis.weightsUseless");
        }
    }

    private static void number(List<FieldProblem> problems, String path, String id, double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            problems.add(FieldProblem.of(path, "analysis.notNumber", id, String.valueOf(value)));
        }
    }

    /** Where a score stands between the bad end (0) and the good end (1) of the scale. */
    double share(double score) {
        double share = (score - min) / (max - min);
        return direction == BetterWhen.HIGHER ? share : 1 - share;
    }
}
