package org.couveuse.experiments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.couveuse.experiments.ExperimentCard.Comparison;
import org.couveuse.experiments.ExperimentCard.Indicator;
import org.couveuse.experiments.findings.Attribution;
import org.couveuse.experiments.findings.DecisionBasis;
import org.couveuse.experiments.findings.Effect;
import org.couveuse.experiments.findings.EffectKind;
import org.couveuse.experiments.findings.Estimate;
import org.couveuse.experiments.findings.FindingMethod;
import org.couveuse.experiments.findings.FindingVerdict;
import org.couveuse.experiments.findings.IndicatorFinding;
import org.couveuse.experiments.findings.Level;
import org.couveuse.experiments.findings.Obstacle;
import org.couveuse.experiments.findings.Question;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Says in plain words what can be concluded from an indicator's figures and what cannot: the difference with its
 * interval, the verdict of the locked rule and why, what may be put down to the change, what weakens it.
 */
public final class FindingSentences {

    private final Texts texts;
    private final Locale locale;

    /** Sentences in the language nearest to a locale. */
    public FindingSentences(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = Texts.nearest(locale);
    }

    /**
     * What is said of an indicator.
     *
     * @param level what was measured in the trial; a dash before the first figure
     * @param other what it is compared with; a dash when there is nothing
     * @param change by how much more or less; a dash when it cannot be told
     * @param interval of the change; a dash when there is none
     * @param effect how large that is; null when it cannot be told
     * @param result the change with its interval, or why there is none
     * @param conclusion what the locked rule concludes, and why
     * @param limits what can't be concluded and what weakens the rest
     * @param target where the level stands against the target
     * @param minimum where it stands against the acceptable minimum
     * @param trend how the series moved by itself; null where that is not known
     * @param method how it is worked out, and from where
     */
    public record Said(
            String level,
            String other,
            String change,
            String interval,
            @Nullable String effect,
            String result,
            String conclusion,
            List<String> limits,
            String target,
            String minimum,
            @Nullable String trend,
            String method) {

        /** All of it in a few lines, for a form or a file. */
        public String whole() {
            var lines = new ArrayList<String>();
            lines.add(result);
            lines.add(conclusion);
            lines.add(target);
            lines.add(minimum);
            lines.addAll(limits);
            return String.join(" ", lines);
        }
    }

    /** The sentences of one indicator. */
    public Said of(Indicator indicator, Question question, IndicatorFinding finding) {
        var numbers = new FindingNumbers(texts, locale, question.kind(), indicator.unit());
        var change = finding.change();
        var none = say("none");
        var trend = finding.trend();
        return new Said(
                level(numbers, finding.level(), none),
                other(numbers, indicator, question, finding, none),
                change == null ? none : numbers.change(change),
                change == null ? none : say("interval", numbers.low(change), numbers.high(change)),
                effect(numbers, finding.effect()),
                result(numbers, question, finding),
                conclusion(question, finding),
                limits(finding),
                say("target." + finding.target().name(), numbers.bound(indicator.target())),
                say("minimum." + finding.minimum().name(), numbers.bound(indicator.minimum())),
                trend == null ? null : say("trend", numbers.slope(trend.before()), numbers.slope(trend.after())),
                texts.of(locale, finding.method())
                        + ". "
                        + say("how." + finding.method().name())
                        + " "
                        + say("source." + finding.method().name()));
    }

    /** What the locked rule says of the whole card. */
    public String overall(FindingVerdict verdict) {
        return say("overall." + verdict.name());
    }

    /** The locked rule in words. */
    public String rule(DecisionBasis basis, int confidence) {
        return say("rule", texts.of(locale, basis), confidence);
    }

    private String level(FindingNumbers numbers, @Nullable Level level, String none) {
        if (level == null) {
            return none;
        }
        var words = numbers.level(level.value(), level.interval());
        var observations = level.observations();
        return observations == null
                ? say("level", words, level.figures())
                : say("levelOf", words, level.figures(), observations);
    }

    private String other(
            FindingNumbers numbers, Indicator indicator, Question question, IndicatorFinding finding, String none) {
        if (finding.other() != null) {
            return level(numbers, finding.other(), none);
        }
        return question.comparison() == Comparison.BEFORE_AFTER ? numbers.bound(indicator.baseline()) : none;
    }

    private String result(FindingNumbers numbers, Question question, IndicatorFinding finding) {
        var change = finding.change();
        if (change == null) {
            var level = finding.level();
            return level == null || told(finding)
                    ? texts.of(locale, obstacle(finding))
                    : say("result.LEVEL", described(numbers, level));
        }
        var words = say(
                "change",
                numbers.change(change),
                Math.round(finding.confidence() * 100),
                numbers.low(change),
                numbers.high(change));
        return say("result." + with(question, finding), words);
    }

    /** Whether what stands in the way is said in place of a result. */
    private static boolean told(IndicatorFinding finding) {
        return finding.level() == null || obstacle(finding) != Obstacle.NO_COMPARISON;
    }

    private static Obstacle obstacle(IndicatorFinding finding) {
        return finding.obstacle() == null ? Obstacle.NO_MEASURE : finding.obstacle();
    }

    private String described(FindingNumbers numbers, Level level) {
        var interval = level.interval();
        var words = numbers.level(level.value(), interval);
        return interval == null
                ? words
                : say(
                        "effect.within",
                        words,
                        numbers.level(interval.low(), interval),
                        numbers.level(interval.high(), interval));
    }

    private static String with(Question question, IndicatorFinding finding) {
        return switch (question.comparison()) {
            case CONTROL_GROUP, NONE ->
                finding.method() == FindingMethod.DIFFERENCES ? "DIFFERENCES" : Comparison.CONTROL_GROUP.name();
            case STAGGERED -> finding.compared() == 0 ? "STEPS" : "STEPS_BEFORE";
            case BEFORE_AFTER ->
                finding.method() == FindingMethod.SEGMENTS ? "TREND" : finding.compared() == 0 ? "BASELINE" : "BEFORE";
        };
    }

    private String conclusion(Question question, IndicatorFinding finding) {
        if (question.limit()) {
            return say("limit." + finding.verdict().name());
        }
        var change = finding.change();
        if (change == null) {
            return told(finding) ? say("verdict.NONE") : say("verdict.WHY", texts.of(locale, obstacle(finding)));
        }
        return switch (finding.verdict()) {
            case POSITIVE -> say("verdict.POSITIVE." + question.basis().name());
            case NEGATIVE -> say("verdict.NEGATIVE");
            case NEUTRAL -> say("verdict.NEUTRAL");
            case INCONCLUSIVE ->
                change.sided() && question.basis() != DecisionBasis.IMPROVEMENT
                        ? say("verdict.OPEN." + question.basis().name())
                        : say("verdict.OPEN");
        };
    }

    private List<String> limits(IndicatorFinding finding) {
        var limits = new ArrayList<String>();
        var change = finding.change();
        var cause = finding.attribution();
        if (cause == Attribution.NONE && finding.level() != null || change != null && told(cause, change)) {
            limits.add(say("cause." + cause.name()));
        }
        finding.cautions().forEach(caution -> limits.add(texts.of(locale, caution)));
        return List.copyOf(limits);
    }

    /** A cause is told of where there is something to explain. */
    private static boolean told(Attribution cause, Estimate change) {
        return change.sided() || cause != Attribution.DRAWN;
    }

    private @Nullable String effect(FindingNumbers numbers, @Nullable Effect effect) {
        if (effect == null) {
            return null;
        }
        var name = texts.of(locale, effect.kind());
        var interval = effect.interval();
        if (effect.kind() == EffectKind.NUMBER_NEEDED && interval != null) {
            return say(
                    "needed",
                    numbers.bare(effect.value(), 0),
                    numbers.bare(interval.low(), 0),
                    numbers.bare(interval.high(), 0));
        }
        if (effect.kind() == EffectKind.RELATIVE) {
            return say("effect", name, numbers.percent(effect.value()));
        }
        var value = numbers.bare(effect.value(), 2);
        return effect.size() == null
                ? say("effect", name, value)
                : say("effect.sized", name, value, texts.of(locale, effect.size()));
    }

    private String say(String key, Object... args) {
        return texts.in(locale, "finding." + key, args);
    }
}
