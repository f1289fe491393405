package org.couveuse.themes;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.couveuse.shared.Checks;
import org.couveuse.shared.Form;
import org.jspecify.annotations.Nullable;

/** The criteria of a round: what is taken at its preparation, and what their weights amount to. */
public final class Criteria {

    private static final int LEAST = 0;
    private static final int MOST = 10;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Criteria() {}

    /**
     * A criterion beside the mentions. Weights need not sum to one: their shares count.
     *
     * @param least lowest note of the scale; 0 when not said
     * @param most highest note of the scale; 10 when not said
     * @param weight 0 or more
     * @param shareFrom least share of all weights that is thought sensible, in percent
     * @param shareTo largest share of all weights that is thought sensible, in percent
     */
    public record Line(
            @NotBlank @Size(max = 120) String name,
            @Size(max = 120) @Nullable String nameEnglish,
            @NotNull @Nullable BetterWhen direction,

            @Min(-1_000_000) @Max(1_000_000) @Nullable Integer least,

            @Min(-1_000_000) @Max(1_000_000) @Nullable Integer most,

            @NotNull @DecimalMin("0") @DecimalMax("1000000") @Nullable
            BigDecimal weight,

            @DecimalMin("0") @DecimalMax("100") @Form.Unit("percent") @Nullable
            BigDecimal shareFrom,

            @DecimalMin("0") @DecimalMax("100") @Form.Unit("percent") @Nullable
            BigDecimal shareTo) {}

    /** The criteria as they are kept, numbered in the order in which members see them. */
    static List<RoundCriterion> of(List<Line> lines) {
        var criteria = new ArrayList<RoundCriterion>();
        for (var line : lines) {
            var english = line.nameEnglish();
            criteria.add(new RoundCriterion(
                    "C" + (criteria.size() + 1),
                    line.name().strip(),
                    english == null || english.isBlank() ? null : english.strip(),
                    Objects.requireNonNull(line.direction()),
                    least(line),
                    most(line),
                    Objects.requireNonNull(line.weight()),
                    line.shareFrom(),
                    line.shareTo()));
        }
        return List.copyOf(criteria);
    }

    /** The criteria as they were said, to be said again. */
    static List<Line> lines(List<RoundCriterion> criteria) {
        return criteria.stream()
                .map(c -> new Line(
                        c.name(),
                        c.nameEnglish(),
                        c.direction(),
                        c.least(),
                        c.most(),
                        c.weight(),
                        c.shareFrom(),
                        c.shareTo()))
                .toList();
    }

    /** The share of each weight in all of them, from 0 to 1; weights need not sum to one, their shares do. */
    public static List<Double> shares(List<RoundCriterion> criteria) {
        var sum = sum(criteria.stream().map(RoundCriterion::weight).toList()).doubleValue();
        return criteria.stream().map(c -> c.weight().doubleValue() / sum).toList();
    }

    /** The weights together, as they were given. */
    public static BigDecimal sum(List<BigDecimal> weights) {
        return weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Notes what does not hold between the fields of the criteria. */
    static void check(List<Line> lines, Checks checks) {
        var names = new HashSet<String>();
        var sum = sum(lines.stream().map(Line::weight).filter(Objects::nonNull).toList());
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var path = "criteria[" + i + "]";
            checks.that(
                            names.add(line.name().strip().toLowerCase(Locale.CANADA_FRENCH)),
                            path + ".name",
                            "round.criterion.twice")
                    .that(least(line) < most(line), path + ".most", "round.criterion.scale", least(line));
            interval(line, sum, path, checks);
        }
        if (!lines.isEmpty()) {
            checks.that(sum.signum() > 0, "criteria", "round.criterion.noWeight");
            together(lines, checks);
        }
    }

    /** A weight's own share lies within the interval given for it. */
    private static void interval(Line line, BigDecimal sum, String path, Checks checks) {
        var from = from(line);
        var to = to(line);
        var ordered = from.compareTo(to) <= 0;
        checks.that(ordered, path + ".shareTo", "round.criterion.interval", from);
        var weight = line.weight();
        if (ordered && weight != null && sum.signum() > 0) {
            var share = weight.multiply(WHOLE);
            var within = share.compareTo(from.multiply(sum)) >= 0 && share.compareTo(to.multiply(sum)) <= 0;
            checks.that(
                    within,
                    path + ".weight",
                    "round.criterion.outside",
                    share.divide(sum, MathContext.DECIMAL32).doubleValue());
        }
    }

    /** Some weights that sum to one lie within all intervals. */
    private static void together(List<Line> lines, Checks checks) {
        var from = sum(lines.stream().map(Criteria::from).toList());
        var to = sum(lines.stream().map(Criteria::to).toList());
        checks.that(from.compareTo(WHOLE) <= 0 && to.compareTo(WHOLE) >= 0, "criteria", "round.criterion.intervals");
    }

    private static BigDecimal from(Line line) {
        return line.shareFrom() == null ? BigDecimal.ZERO : line.shareFrom();
    }

    private static BigDecimal to(Line line) {
        return line.shareTo() == null ? WHOLE : line.shareTo();
    }

    private static int least(Line line) {
        return line.least() == null ? LEAST : line.least();
    }

    private static int most(Line line) {
        return line.most() == null ? MOST : line.most();
    }
}
