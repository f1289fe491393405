package org.couveuse.experiments;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.experiments.findings.DecisionBasis;
import org.couveuse.experiments.findings.ValueKind;
import org.couveuse.shared.JsonColumn;
import org.jspecify.annotations.Nullable;

/**
 * What an experiment sets out to show, how, and when it stops: written before the start and never changed after it.
 * Equal cards have the same text and so the same fingerprint.
 *
 * @param change what is done differently during the trial
 * @param affected who feels it
 * @param comparison what the figures are compared with
 * @param comparisonMethod how the compared people or places are chosen
 * @param drawn whether chance decided who tries the change
 * @param sites number of places where it is tried
 * @param stopRule in words; thresholds stand with the indicators
 * @param decisionRule what result leads to which verdict, said before any result is known
 * @param basis what a change must show to be called positive; cards from before it was asked have none
 * @param confidence of the intervals, in percent; cards from before it was asked have none
 * @param privacy what is done with personal information
 * @param ethics how people are told and may decline
 * @param questions of ethics and privacy, answered one by one; cards from before they were asked have none
 * @param measureEvery days from one measure to the next
 * @param cost in whole dollars
 */
public record ExperimentCard(
        UUID host,
        String problem,
        String hypothesis,
        String change,
        String affected,
        int peopleAffected,
        Comparison comparison,
        @Nullable String comparisonMethod,
        boolean drawn,
        int sites,
        List<Indicator> indicators,
        String stopRule,
        String decisionRule,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DecisionBasis basis,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer confidence,
        List<Risk> risks,
        PersonalData personalData,
        @Nullable String privacy,
        boolean reversible,
        boolean vulnerablePublic,
        String ethics,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<CardQuestion> questions,
        int durationWeeks,
        int measureEvery,
        int cost) {

    /** Confidence of intervals in percent, where the team asks for no other. */
    static final int CONFIDENCE = 95;

    /** Takes copies of the lists. */
    public ExperimentCard {
        indicators = List.copyOf(indicators);
        risks = List.copyOf(risks);
        questions = questions == null ? null : List.copyOf(questions);
    }

    /** What figures are compared with. */
    public enum Comparison {
        BEFORE_AFTER,
        CONTROL_GROUP,
        STAGGERED,
        NONE;

        /** Whether figures from before the start are of use. */
        public boolean hasBefore() {
            return this != NONE;
        }

        /** Whether a second group is measured. */
        public boolean hasGroup() {
            return this == CONTROL_GROUP || this == STAGGERED;
        }
    }

    /** Which way an indicator should go. */
    public enum Direction {
        UP,
        DOWN;

        boolean better(BigDecimal value, BigDecimal than) {
            var order = value.compareTo(than);
            return this == UP ? order > 0 : order < 0;
        }

        boolean atLeast(BigDecimal value, BigDecimal bound) {
            return !better(bound, value);
        }
    }

    /** Personal information the trial uses. */
    public enum PersonalData {
        NONE,
        PSEUDONYMOUS,
        IDENTIFIED,
        SENSITIVE
    }

    /** How likely, or how grave. */
    public enum RiskGrade {
        LOW,
        MEDIUM,
        HIGH
    }

    /**
     * Something measured.
     *
     * @param code short name within the card, {@code I1}, {@code I2}…; the first is the one the hypothesis speaks of
     * @param minimum the least that is acceptable
     * @param stopAt beyond it the trial stops; null when this indicator never stops it
     * @param method how it is measured, by whom, from what source
     * @param kind what kind of number its figures are; cards from before it was asked have none
     * @param every days from one measure to the next, where it is measured less often than the card says
     */
    public record Indicator(
            String code,
            String name,
            String unit,
            Direction direction,
            BigDecimal baseline,
            BigDecimal target,
            BigDecimal minimum,
            @Nullable BigDecimal stopAt,
            String method,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ValueKind kind,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer every) {

        /** Writes equal numbers alike. */
        public Indicator {
            baseline = plain(baseline);
            target = plain(target);
            minimum = plain(minimum);
            stopAt = stopAt == null ? null : plain(stopAt);
        }

        /** What kind of number its figures are; a quantity where the card does not say. */
        public ValueKind valueKind() {
            return kind == null ? ValueKind.MEAN : kind;
        }

        /** Whether each figure is a share of so many observations. */
        public boolean share() {
            return kind == ValueKind.PROPORTION;
        }

        /** Whether a figure reaches the target. */
        public boolean reachesTarget(BigDecimal value) {
            return direction.atLeast(value, target);
        }

        /** Whether a figure is acceptable. */
        public boolean holdsMinimum(BigDecimal value) {
            return direction.atLeast(value, minimum);
        }

        /** Whether a figure is better than the baseline. */
        public boolean improves(BigDecimal value) {
            return direction.better(value, baseline);
        }

        /** Whether a figure breaks the stop rule. */
        public boolean stops(BigDecimal value) {
            return stopAt != null && direction.better(stopAt, value);
        }
    }

    /** Something that could go wrong, and what is done about it. */
    public record Risk(String what, RiskGrade likelihood, RiskGrade impact, String mitigation) {}

    /** A number without superfluous zeros and without exponent. */
    static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** What a change must show to be called positive; an improvement where the card does not say. */
    public DecisionBasis decides() {
        return basis == null ? DecisionBasis.IMPROVEMENT : basis;
    }

    /** Days from one measure of an indicator to the next. */
    public int measuredEvery(Indicator indicator) {
        return indicator.every() == null ? measureEvery : indicator.every();
    }

    /** Confidence of the intervals in percent; 95 where the card does not say. */
    public int sure() {
        return confidence == null ? CONFIDENCE : confidence;
    }

    /** The indicator of this code, if the card has one. */
    public Optional<Indicator> indicator(String code) {
        return indicators.stream().filter(i -> i.code().equals(code)).findFirst();
    }

    /** Canonical text: sorted names, no rounding. */
    public String text() {
        try {
            return JsonColumn.CANONICAL.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a card cannot be written", e);
        }
    }

    /** SHA-256 of the canonical text, in hexadecimal. */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps a card as JSON. */
    @jakarta.persistence.Converter
    static final class Column extends JsonColumn<ExperimentCard> {

        Column() {
            super(new com.fasterxml.jackson.core.type.TypeReference<>() {});
        }
    }
}
