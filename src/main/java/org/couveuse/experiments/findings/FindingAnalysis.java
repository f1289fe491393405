package org.couveuse.experiments.findings;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.couveuse.experiments.MeasuredGroup;
import org.jspecify.annotations.Nullable;

/**
 * Works out what figures say of an indicator, by the comparison its card announced:
 *
 * <ul>
 *   <li>a control group: the figures of both groups since the start, less what set them apart before it where that was
 *       measured, {@link Differences};
 *   <li>before and after: the figures since the start with those from before, with their trends when both sides have
 *       {@value Segments#LEAST}; with the baseline of the card when nothing was measured before;
 *   <li>a staggered start: the differences day by day, {@link Staggered};
 *   <li>none: the level only.
 * </ul>
 *
 * Shares are put together over their observations, {@link Shares}; in a series with trends and in a staggered start their
 * daily percentages are taken as quantities. What cannot be worked out is named; a number that is none is never given
 * back, and no figures make it fail.
 */
public final class FindingAnalysis {

    private FindingAnalysis() {}

    /**
     * What the figures of an indicator say.
     *
     * @param start the day the trial began
     */
    public static IndicatorFinding of(Question question, List<Value> values, LocalDate start) {
        var figures = new Figures(values, start);
        var comparing = new Comparing(question, figures);
        var unfit = question.readable() ? figures.unfit(question.kind()) : Obstacle.UNREADABLE;
        if (unfit != null) {
            return finding(question, comparing, null, null, comparing.none(0, unfit));
        }
        var trial = figures.of(MeasuredGroup.TRIAL, MeasuredPeriod.DURING);
        if (trial.isEmpty()) {
            return finding(question, comparing, null, null, comparing.none(0, Obstacle.NO_MEASURE));
        }
        return finding(
                question, comparing, level(question, trial), level(question, comparing.other()), comparing.change());
    }

    /** The verdict of a whole card; its first indicator is the one of which the hypothesis speaks. */
    public static FindingVerdict overall(List<IndicatorFinding> findings) {
        return Judgement.of(findings);
    }

    private static IndicatorFinding finding(
            Question question, Comparing comparing, @Nullable Level level, @Nullable Level other, Change change) {
        var cautions = change.estimate() == null ? Set.<Caution>of() : comparing.cautions(change);
        return new IndicatorFinding(
                change.method(),
                comparing.attribution(change),
                question.confidence(),
                change.treated(),
                change.compared(),
                question.limit(),
                level,
                other,
                change.estimate(),
                change.effect(),
                change.trend(),
                Judgement.standing(question, level, question.target()),
                Judgement.standing(question, level, question.minimum()),
                Judgement.of(question, level, change.estimate()),
                change.obstacle(),
                List.copyOf(cautions));
    }

    private static @Nullable Level level(Question question, List<Value> values) {
        if (values.isEmpty()) {
            return null;
        }
        if (question.kind() != ValueKind.PROPORTION) {
            return Quantities.level(Figures.numbers(values), question.confidence());
        }
        var observed = Figures.observed(values);
        if (observed.isEmpty()) {
            return new Level(
                    values.size(), null, Sample.of(Figures.numbers(values)).mean(), null);
        }
        var shares = Figures.shares(observed);
        var interval = shares.level(question.confidence());
        return new Level(observed.size(), (long) shares.count(), interval.value(), interval);
    }
}
