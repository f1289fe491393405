package org.couveuse.themes.analysis;

import java.util.List;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The members' scores, brought to a scale from 0 (bad) to 1 (good) and ready for the loops that go over them often.
 * What a recused member scored on a theme is as if it were not there.
 */
final class Sheets {

    private static final int MISSING = -1;

    private final int themes;
    private final int criteria;
    private final int members;
    /** Units of {@link Spread}, theme by theme, criterion by criterion, then member by member. */
    private final int[] units;

    private final @Nullable Spread[] spreads;

    private Sheets(int themes, int criteria, int members, int[] units, @Nullable Spread[] spreads) {
        this.themes = themes;
        this.criteria = criteria;
        this.members = members;
        this.units = units;
        this.spreads = spreads;
    }

    /**
     * Reads the scores.
     *
     * @throws RuleViolation when the criteria are refused by {@link Criterion#check}, when there are other themes,
     *     criteria or members here than there, or when a score is not on its scale
     */
    static Sheets of(List<Criterion> criteria, Scores scores, Answers answers) {
        Criterion.check(criteria);
        if (scores.criteria() != criteria.size()
                || scores.themes() != answers.themes()
                || scores.members() != answers.members()) {
            throw RuleViolation.invalid("analysis.scoresElsewhere");
        }
        int members = scores.members();
        int[] units = new int[scores.themes() * criteria.size() * members];
        @Nullable Spread[] spreads = new Spread[scores.themes() * criteria.size()];
        int[] some = new int[members];
        for (int cell = 0; cell < spreads.length; cell++) {
            int theme = cell / criteria.size();
            int at = cell % criteria.size();
            var criterion = criteria.get(at);
            int count = 0;
            for (int member = 0; member < members; member++) {
                double score = scores.get(theme, at, member);
                if (score < criterion.min() || score > criterion.max()) {
                    throw offScale(criterion, score, "scores[%d][%d][%d]".formatted(theme, at, member));
                }
                int one = Double.isNaN(score) || answers.recused(theme, member)
                        ? MISSING
                        : Spread.units(criterion.share(score));
                units[cell * members + member] = one;
                if (one != MISSING) {
                    some[count++] = one;
                }
            }
            spreads[cell] = Spread.of(some, count);
        }
        return new Sheets(scores.themes(), criteria.size(), members, units, spreads);
    }

    private static RuleViolation offScale(Criterion criterion, double score, String field) {
        return RuleViolation.field(
                field,
                "analysis.scoreOffScale",
                criterion.id(),
                String.valueOf(score),
                String.valueOf(criterion.min()),
                String.valueOf(criterion.max()));
    }

    int themes() {
        return themes;
    }

    int criteria() {
        return criteria;
    }

    int members() {
        return members;
    }

    /** How the scores of a theme on a criterion lie; nothing when nobody scored it. */
    @Nullable
    Spread spread(int theme, int criterion) {
        return spreads[theme * criteria + criterion];
    }

    /** The mean on a scale from 0 to 1; not a number when nobody scored it. */
    double mean(int theme, int criterion) {
        var spread = spread(theme, criterion);
        return spread == null ? Double.NaN : spread.mean();
    }

    /** The score, from 0 to 1; the mean of the others when this member gave none, and never zero. */
    double value(int theme, int criterion, int member) {
        int one = units[(theme * criteria + criterion) * members + member];
        return one == MISSING ? mean(theme, criterion) : (double) one / Spread.UNITS;
    }

    boolean scored(int theme, int criterion, int member) {
        return units[(theme * criteria + criterion) * members + member] != MISSING;
    }

    /** Whether the member scored the theme on at least one criterion. */
    boolean scored(int theme, int member) {
        for (int criterion = 0; criterion < criteria; criterion++) {
            if (scored(theme, criterion, member)) {
                return true;
            }
        }
        return false;
    }
}
