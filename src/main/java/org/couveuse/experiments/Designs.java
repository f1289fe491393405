package org.couveuse.experiments;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Objects;
import java.util.stream.IntStream;
import org.couveuse.experiments.Design.IndicatorLine;
import org.couveuse.experiments.Design.RiskLine;
import org.couveuse.experiments.ExperimentCard.Indicator;
import org.couveuse.experiments.ExperimentCard.PersonalData;
import org.couveuse.experiments.ExperimentCard.Risk;
import org.couveuse.experiments.ExperimentDesign.DesignAnswer;
import org.couveuse.experiments.ExperimentDesign.RiskAnswer;
import org.couveuse.experiments.ExperimentDesign.RiskReview;
import org.couveuse.experiments.findings.DecisionBasis;
import org.couveuse.experiments.findings.ValueKind;
import org.couveuse.shared.Checks;
import org.couveuse.shared.French;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The rules between the fields of a design, and the way from a design to a card and back. */
final class Designs {

    private static final int TEXT = 4000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Designs() {}

    /** The card a team proposes; refuses what is missing or does not hold together, all at once. */
    static ExperimentCard card(Design design) {
        check(design);
        return new ExperimentCard(
                given(design.host()),
                given(design.problem()),
                given(design.hypothesis()),
                given(design.change()),
                given(design.affected()),
                given(design.peopleAffected()),
                given(design.comparison()),
                given(design.comparison()).hasGroup() ? design.comparisonMethod() : null,
                given(design.comparison()).hasGroup() && Boolean.TRUE.equals(design.drawn()),
                given(design.sites()),
                IntStream.range(0, design.indicators().size())
                        .mapToObj(i -> indicator(i, design.indicators().get(i)))
                        .toList(),
                given(design.stopRule()),
                given(design.decisionRule()),
                design.basis() == null ? DecisionBasis.IMPROVEMENT : design.basis(),
                design.confidence() == null ? ExperimentCard.CONFIDENCE : design.confidence(),
                design.risks().stream()
                        .map(r -> new Risk(r.what(), r.likelihood(), r.impact(), r.mitigation()))
                        .toList(),
                given(design.personalData()),
                design.personalData() == PersonalData.NONE ? null : design.privacy(),
                given(design.reversible()),
                given(design.vulnerablePublic()),
                given(design.ethics()),
                EthicsLines.answered(design),
                given(design.durationWeeks()),
                given(design.measureEvery()),
                given(design.cost()));
    }

    /** A card as the form starts with it. */
    static Design known(ExperimentCard card) {
        return new Design(
                DesignAnswer.SUBMIT,
                card.host(),
                card.problem(),
                card.hypothesis(),
                card.change(),
                card.affected(),
                card.peopleAffected(),
                card.comparison(),
                card.comparisonMethod(),
                card.comparison().hasGroup() ? card.drawn() : null,
                card.sites(),
                card.indicators().stream().map(Designs::line).toList(),
                card.stopRule(),
                card.decisionRule(),
                card.decides(),
                card.sure(),
                card.risks().stream()
                        .map(r -> new RiskLine(r.what(), r.likelihood(), r.impact(), r.mitigation()))
                        .toList(),
                card.personalData(),
                card.privacy(),
                card.reversible(),
                card.vulnerablePublic(),
                card.ethics(),
                EthicsLines.open(card.questions()),
                card.durationWeeks(),
                card.measureEvery(),
                card.cost(),
                null);
    }

    /** A reason that must be there. */
    static String reason(@Nullable String reason) {
        return words("reason", reason);
    }

    /** Remarks that must be there. */
    static String remarks(@Nullable String remarks) {
        return words("remarks", remarks);
    }

    /** With personal information, approval needs an assessment of what it does to privacy. */
    static void checkPrivacy(RiskReview review, PersonalData data) {
        if (review.outcome() == RiskAnswer.APPROVE
                && (data == PersonalData.IDENTIFIED || data == PersonalData.SENSITIVE)
                && !Boolean.TRUE.equals(review.privacyAssessed())) {
            throw RuleViolation.field("privacyAssessed", "experiments.privacyAssessment");
        }
    }

    static String words(String field, @Nullable String words) {
        new Checks().text(field, words, TEXT).refuse();
        return given(words);
    }

    private static void check(Design design) {
        var compared = design.comparison() != null && design.comparison().hasGroup();
        var personal = design.personalData() != null && design.personalData() != PersonalData.NONE;
        var checks = new Checks()
                .present("host", design.host())
                .text("problem", design.problem(), TEXT)
                .text("hypothesis", design.hypothesis(), TEXT)
                .text("change", design.change(), TEXT)
                .text("affected", design.affected(), TEXT)
                .present("peopleAffected", design.peopleAffected())
                .present("comparison", design.comparison())
                .present("sites", design.sites())
                .that(!design.indicators().isEmpty(), "indicators", "shared.constraint.NotEmpty")
                .text("stopRule", design.stopRule(), TEXT)
                .text("decisionRule", design.decisionRule(), TEXT)
                .that(!design.risks().isEmpty(), "risks", "shared.constraint.NotEmpty")
                .present("personalData", design.personalData())
                .present("reversible", design.reversible())
                .present("vulnerablePublic", design.vulnerablePublic())
                .text("ethics", design.ethics(), TEXT)
                .present("durationWeeks", design.durationWeeks())
                .present("measureEvery", design.measureEvery())
                .present("cost", design.cost());
        if (compared) {
            checks.text("comparisonMethod", design.comparisonMethod(), TEXT).present("drawn", design.drawn());
        }
        if (personal) {
            checks.text("privacy", design.privacy(), TEXT);
        }
        if (design.durationWeeks() != null && design.measureEvery() != null) {
            checks.that(design.measureEvery() < 7 * design.durationWeeks(), "measureEvery", "experiments.measuredOnce");
        }
        EthicsLines.check(design, checks);
        checkIndicators(design, checks);
        checks.refuse();
    }

    private static void checkIndicators(Design design, Checks checks) {
        var lines = design.indicators();
        var names = new HashSet<String>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var path = "indicators[" + i + "].";
            var way = line.direction();
            checks.that(names.add(French.fold(line.name())), path + "name", "experiments.indicatorTwice")
                    .that(way.atLeast(line.target(), line.minimum()), path + "minimum", "experiments.minimumBeyond");
            checks.that(line.every() == null || often(design, line.every()), path + "every", "experiments.everyRarer");
            if (line.kind() == ValueKind.PROPORTION) {
                checks.that(percent(line.baseline()), path + "baseline", "experiments.notAShare")
                        .that(percent(line.target()), path + "target", "experiments.notAShare")
                        .that(percent(line.minimum()), path + "minimum", "experiments.notAShare");
            }
            var stop = line.stopAt();
            if (stop != null) {
                checks.that(way.atLeast(line.minimum(), stop), path + "stopAt", "experiments.stopBeforeMinimum")
                        .that(way.atLeast(line.baseline(), stop), path + "stopAt", "experiments.stopAtOnce");
            }
        }
        checks.that(
                lines.isEmpty() || lines.stream().anyMatch(l -> l.stopAt() != null),
                "stopRule",
                "experiments.noThreshold");
    }

    /** Whether an indicator of its own rhythm is measured no more often than the card says, and once at least. */
    private static boolean often(Design design, int every) {
        return (design.measureEvery() == null || every >= design.measureEvery())
                && (design.durationWeeks() == null || every < 7 * design.durationWeeks());
    }

    /** Whether a number can be a share in percent. */
    static boolean percent(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(HUNDRED) <= 0;
    }

    private static Indicator indicator(int place, IndicatorLine line) {
        return new Indicator(
                "I" + (place + 1),
                line.name(),
                line.unit(),
                line.direction(),
                line.baseline(),
                line.target(),
                line.minimum(),
                line.stopAt(),
                line.method(),
                line.kind() == null ? ValueKind.MEAN : line.kind(),
                line.every());
    }

    private static IndicatorLine line(Indicator i) {
        return new IndicatorLine(
                i.name(),
                i.unit(),
                i.valueKind(),
                i.direction(),
                i.baseline(),
                i.target(),
                i.minimum(),
                i.stopAt(),
                i.method(),
                i.every());
    }

    private static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
