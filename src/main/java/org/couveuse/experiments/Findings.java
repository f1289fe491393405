package org.couveuse.experiments;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.couveuse.experiments.ExperimentCard.Indicator;
import org.couveuse.experiments.findings.FindingAnalysis;
import org.couveuse.experiments.findings.FindingVerdict;
import org.couveuse.experiments.findings.IndicatorFinding;
import org.couveuse.experiments.findings.Question;
import org.jspecify.annotations.Nullable;

/**
 * What the figures say of a card: the latest of each indicator beside its baseline, minimum and target, what all of them
 * together allow to conclude, and how much of what was to be measured was measured.
 *
 * @param planned measures planned up to now
 * @param entered share of the figures planned up to now that were entered, 0 to 1
 * @param verdict what the locked rule says of all of it
 */
public record Findings(List<Finding> indicators, int planned, double entered, FindingVerdict verdict) {

    /** How strong the comparison is, in the words of the evidence table. */
    public enum Comparability {
        NONE,
        BEFORE_AFTER,
        COMPARABLE_GROUP,
        RANDOMISED;

        /** The comparison that a card announces. */
        static Comparability planned(ExperimentCard card) {
            return switch (card.comparison()) {
                case NONE -> NONE;
                case BEFORE_AFTER -> BEFORE_AFTER;
                case CONTROL_GROUP, STAGGERED -> card.drawn() ? RANDOMISED : COMPARABLE_GROUP;
            };
        }
    }

    /**
     * What the figures of one indicator say.
     *
     * @param points days on which it was measured where the change is tried, since the start
     * @param compared days on which it was measured in the comparison group, since the start
     * @param before days before the start on which it was measured anywhere
     * @param latest the last figure, null before the first
     * @param change the last figure less the baseline
     * @param question what the card asks of its figures
     * @param says what they say
     */
    public record Finding(
            Indicator indicator,
            int points,
            int compared,
            int before,
            @Nullable BigDecimal latest,
            @Nullable LocalDate latestOn,
            @Nullable BigDecimal change,
            boolean reachedTarget,
            boolean heldMinimum,
            boolean improved,
            Question question,
            IndicatorFinding says) {}

    /**
     * What figures say of a card.
     *
     * @param start the day the trial began
     */
    static Findings of(
            ExperimentCard card, List<Measurement> measures, Schedule schedule, LocalDate start, Instant now) {
        var findings = card.indicators().stream()
                .map(i -> of(card, i, measures, start))
                .toList();
        var planned = schedule.due(now);
        var expected = 0;
        var entered = 0;
        for (var finding : findings) {
            var every = card.measuredEvery(finding.indicator());
            var due = new Schedule(schedule.start(), schedule.end(), every).due(now);
            expected += due;
            entered += Math.min(finding.points(), due);
        }
        return new Findings(
                findings,
                planned,
                expected == 0 ? 1 : (double) entered / expected,
                FindingAnalysis.overall(findings.stream().map(Finding::says).toList()));
    }

    private static Finding of(ExperimentCard card, Indicator indicator, List<Measurement> measures, LocalDate start) {
        var all = measures.stream()
                .filter(m -> m.indicator().equals(indicator.code()))
                .toList();
        var since = since(all, start);
        var trial = since.stream()
                .filter(m -> m.measuredGroup() == MeasuredGroup.TRIAL)
                .toList();
        var last = trial.isEmpty() ? null : trial.get(trial.size() - 1);
        var value = last == null ? null : last.figure();
        var question = question(card, indicator);
        return new Finding(
                indicator,
                trial.size(),
                since.size() - trial.size(),
                all.size() - since.size(),
                value,
                last == null ? null : last.measuredOn(),
                value == null ? null : value.subtract(indicator.baseline()),
                value != null && indicator.reachesTarget(value),
                value != null && indicator.holdsMinimum(value),
                value != null && indicator.improves(value),
                question,
                FindingAnalysis.of(
                        question, all.stream().map(Measurement::value).toList(), start));
    }

    /** Figures of the trial itself, without those from before its start. */
    static List<Measurement> since(List<Measurement> measures, LocalDate start) {
        return measures.stream().filter(m -> !m.measuredOn().isBefore(start)).toList();
    }

    private static Question question(ExperimentCard card, Indicator indicator) {
        return new Question(
                card.comparison(),
                card.drawn(),
                indicator.valueKind(),
                indicator.direction(),
                indicator.baseline().doubleValue(),
                indicator.target().doubleValue(),
                indicator.minimum().doubleValue(),
                card.decides(),
                card.sure() / 100.0);
    }

    /** Whether the locked rule calls the whole result positive; a last figure, however good, proves nothing. */
    public boolean improvement() {
        return verdict == FindingVerdict.POSITIVE;
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
        return card.comparison().hasGroup() && !measured ? Comparability.BEFORE_AFTER : Comparability.planned(card);
    }
}
