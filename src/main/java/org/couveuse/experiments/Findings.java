package org.couveuse.experiments;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.couveuse.experiments.ExperimentCard.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * What the figures say of a card, without interpretation: the latest of each indicator beside its baseline, minimum and
 * target, and how much of what was to be measured was measured.
 *
 * @param planned measures planned up to now
 * @param entered share of the figures planned up to now that were entered, 0 to 1
 */
public record Findings(List<Finding> indicators, int planned, double entered) {

    /** How strong the comparison is, in the words of the evidence table. */
    public enum Comparability {
        NONE,
        BEFORE_AFTER,
        COMPARABLE_GROUP,
        RANDOMISED
    }

    /**
     * What the figures of one indicator say.
     *
     * @param points days on which it was measured where the change is tried
     * @param compared days on which it was measured in the comparison group
     * @param latest the last figure, null before the first
     * @param change the last figure less the baseline
     */
    public record Finding(
            Indicator indicator,
            int points,
            int compared,
            @Nullable BigDecimal latest,
            @Nullable LocalDate latestOn,
            @Nullable BigDecimal change,
            boolean reachedTarget,
            boolean heldMinimum,
            boolean improved) {}

    static Findings of(ExperimentCard card, List<Measurement> measures, @Nullable Schedule schedule, Instant now) {
        var findings = card.indicators().stream().map(i -> of(i, measures)).toList();
        var planned = schedule == null ? 0 : schedule.due(now);
        var expected = planned * card.indicators().size();
        var entered =
                findings.stream().mapToInt(f -> Math.min(f.points(), planned)).sum();
        return new Findings(findings, planned, expected == 0 ? 1 : (double) entered / expected);
    }

    private static Finding of(Indicator indicator, List<Measurement> measures) {
        var all = measures.stream()
                .filter(m -> m.indicator().equals(indicator.code()))
                .toList();
        var trial = all.stream()
                .filter(m -> m.measuredGroup() == MeasuredGroup.TRIAL)
                .toList();
        if (trial.isEmpty()) {
            return new Finding(indicator, 0, all.size(), null, null, null, false, false, false);
        }
        var last = trial.get(trial.size() - 1);
        var value = last.figure();
        return new Finding(
                indicator,
                trial.size(),
                all.size() - trial.size(),
                value,
                last.measuredOn(),
                value.subtract(indicator.baseline()),
                indicator.reachesTarget(value),
                indicator.holdsMinimum(value),
                indicator.improves(value));
    }

    /** Whether the first indicator, of which the hypothesis speaks, ended better than it began. */
    public boolean improvement() {
        return !indicators.isEmpty() && indicators.get(0).improved();
    }

    /** Whether every indicator was measured and is acceptable at the end. */
    public boolean acceptable() {
        return indicators.stream().allMatch(Finding::heldMinimum);
    }

    /** Figures of the indicator that has fewest, the baseline not counted. */
    public int measures() {
        return indicators.stream().mapToInt(Finding::points).min().orElse(0);
    }

    /** What the figures were compared with in fact: a comparison group nobody measured is none. */
    public Comparability comparability(ExperimentCard card) {
        var measured = !indicators.isEmpty() && indicators.get(0).compared() > 0;
        return switch (card.comparison()) {
            case NONE -> Comparability.NONE;
            case BEFORE_AFTER -> Comparability.BEFORE_AFTER;
            case CONTROL_GROUP, STAGGERED ->
                !measured
                        ? Comparability.BEFORE_AFTER
                        : card.drawn() ? Comparability.RANDOMISED : Comparability.COMPARABLE_GROUP;
        };
    }
}
