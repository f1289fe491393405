package org.couveuse.experiments.findings;

import static org.couveuse.experiments.MeasuredGroup.COMPARISON;
import static org.couveuse.experiments.MeasuredGroup.TRIAL;
import static org.couveuse.experiments.findings.MeasuredPeriod.BEFORE;
import static org.couveuse.experiments.findings.MeasuredPeriod.DURING;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.couveuse.experiments.ExperimentCard.Comparison;

/** Works out the change by the comparison that the card announced. */
final class Comparing {

    private final Question question;
    private final Figures figures;

    Comparing(Question question, Figures figures) {
        this.question = question;
        this.figures = figures;
    }

    /** What the trial is compared with, beside a baseline that is one number. */
    List<Value> other() {
        return switch (question.comparison()) {
            case NONE -> List.of();
            case BEFORE_AFTER -> figures.of(TRIAL, BEFORE);
            case CONTROL_GROUP, STAGGERED -> figures.of(COMPARISON, DURING);
        };
    }

    Change change() {
        var trial = figures.of(TRIAL, DURING);
        var change =
                switch (question.comparison()) {
                    case NONE -> Change.none(FindingMethod.DESCRIPTION, trial.size(), 0, Obstacle.NO_COMPARISON);
                    case CONTROL_GROUP -> groups(trial);
                    case BEFORE_AFTER -> beforeAfter(trial, other());
                    case STAGGERED -> staggered(trial.size());
                };
        return change.checked();
    }

    Change none(int treated, Obstacle obstacle) {
        return Change.none(method(), treated, 0, obstacle);
    }

    Attribution attribution(Change change) {
        return switch (question.comparison()) {
            case NONE -> Attribution.NONE;
            case BEFORE_AFTER ->
                change.method() == FindingMethod.SEGMENTS ? Attribution.TREND : Attribution.BEFORE_AFTER;
            case CONTROL_GROUP, STAGGERED ->
                question.drawn() ? Attribution.DRAWN : apart(change) ? Attribution.DIFFERENCED : Attribution.COMPARED;
        };
    }

    /** Whether what set the groups apart before the start was taken away. */
    private static boolean apart(Change change) {
        return change.method() == FindingMethod.DIFFERENCES
                || change.method() == FindingMethod.STEPS && change.compared() > 0;
    }

    /** What the comparison itself leaves open. */
    Set<Caution> cautions(Change change) {
        var cautions = EnumSet.noneOf(Caution.class);
        cautions.addAll(change.cautions());
        var grouped = question.comparison().hasGroup();
        if (grouped && !question.drawn()) {
            cautions.add(Caution.NOT_DRAWN);
        }
        if (question.comparison() == Comparison.STAGGERED && change.compared() == 0) {
            cautions.add(Caution.NO_BEFORE);
        }
        if (question.comparison() == Comparison.BEFORE_AFTER && change.method() != FindingMethod.SEGMENTS) {
            cautions.add(change.compared() == 0 ? Caution.FIXED_BASELINE : Caution.NO_TREND);
        }
        return cautions;
    }

    /** Both groups since the start, less what set them apart before it, where that was measured in both. */
    private Change groups(List<Value> trial) {
        if (other().isEmpty()) {
            return none(trial.size(), Obstacle.NO_OTHER_GROUP);
        }
        var during = between(trial, other());
        if (figures.of(TRIAL, BEFORE).isEmpty()
                && figures.of(COMPARISON, BEFORE).isEmpty()) {
            return during;
        }
        var before = between(figures.of(TRIAL, BEFORE), figures.of(COMPARISON, BEFORE));
        var less = Differences.less(during, before, question.kind() == ValueKind.PROPORTION);
        return less == null ? during.with(Caution.BEFORE_UNUSED) : less;
    }

    private Change beforeAfter(List<Value> trial, List<Value> before) {
        if (before.isEmpty()) {
            return against(trial);
        }
        if (Math.min(trial.size(), before.size()) >= Segments.LEAST) {
            var series = Quantities.series(before, trial, figures.start(), question.confidence());
            if (series != null) {
                return series;
            }
        }
        return between(trial, before);
    }

    private Change between(List<Value> trial, List<Value> other) {
        if (question.kind() != ValueKind.PROPORTION) {
            return Quantities.between(Figures.numbers(trial), Figures.numbers(other), question.confidence());
        }
        var first = Figures.observed(trial);
        var second = Figures.observed(other);
        if (first.isEmpty() || second.isEmpty()) {
            return Change.none(FindingMethod.NEWCOMBE, trial.size(), other.size(), Obstacle.NO_COUNTS);
        }
        var points = Shares.difference(Figures.shares(first), Figures.shares(second), question.confidence());
        var whole = first.size() == trial.size() && second.size() == other.size();
        return shares(FindingMethod.NEWCOMBE, first.size(), second.size(), points, whole);
    }

    private Change against(List<Value> trial) {
        if (question.kind() != ValueKind.PROPORTION) {
            return Quantities.against(Figures.numbers(trial), question.baseline(), question.confidence());
        }
        var observed = Figures.observed(trial);
        if (observed.isEmpty()) {
            return none(trial.size(), Obstacle.NO_COUNTS);
        }
        var points = Figures.shares(observed).level(question.confidence()).plus(-question.baseline());
        return shares(FindingMethod.WILSON, observed.size(), 0, points, observed.size() == trial.size());
    }

    private static Change shares(FindingMethod method, int treated, int compared, Estimate points, boolean whole) {
        var cautions = EnumSet.noneOf(Caution.class);
        if (Math.max(treated, compared) > 1) {
            cautions.add(Caution.SAME_PEOPLE);
        }
        if (!whole) {
            cautions.add(Caution.LEFT_OUT);
        }
        return new Change(method, treated, compared, points, Shares.needed(points), null, null, cautions);
    }

    private Change staggered(int trial) {
        var before = Staggered.differences(figures, BEFORE);
        var during = Staggered.differences(figures, DURING);
        if (during.length == 0) {
            return none(trial, Obstacle.NO_SHARED_DAY);
        }
        var found = before.length == 0
                ? Quantities.against(during, 0, question.confidence())
                : Quantities.between(during, before, question.confidence());
        return found.by(FindingMethod.STEPS);
    }

    private FindingMethod method() {
        var share = question.kind() == ValueKind.PROPORTION;
        return switch (question.comparison()) {
            case NONE -> FindingMethod.DESCRIPTION;
            case STAGGERED -> FindingMethod.STEPS;
            case CONTROL_GROUP -> share ? FindingMethod.NEWCOMBE : FindingMethod.WELCH;
            case BEFORE_AFTER -> share ? FindingMethod.WILSON : FindingMethod.ONE_MEAN;
        };
    }
}
