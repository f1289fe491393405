package org.couveuse.experiments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.couveuse.experiments.ExperimentCard.Indicator;
import org.couveuse.experiments.ExperimentMeasures.NewMeasure;
import org.couveuse.shared.Checks;
import org.couveuse.shared.French;
import org.jspecify.annotations.Nullable;

/**
 * The rules for figures: of an indicator of the card, on a day of the trial that has come, and once. Where the card
 * compares with what was before, days of the {@value #YEARS} years before the start are taken too. The same figure again
 * changes nothing; another one for the same day is a correction, which is made as such.
 */
final class FigureCheck {

    private static final int YEARS = 2;

    private final CardVersion version;
    private final LocalDate first;
    private final LocalDate today;
    private final List<Measurement> known;

    FigureCheck(CardVersion version, LocalDate first, LocalDate today, List<Measurement> known) {
        this.version = version;
        this.first = first;
        this.today = today;
        this.known = known;
    }

    /** The same figures with their indicators' codes; refuses all when one does not fit, naming each. */
    List<NewMeasure> check(List<NewMeasure> measures, String list) {
        var checks = new Checks();
        var resolved = new ArrayList<NewMeasure>();
        for (var i = 0; i < measures.size(); i++) {
            var path = list + "[" + i + "].";
            var measure = measures.get(i);
            var indicator = indicator(measure.indicator());
            checks.that(indicator.isPresent(), path + "indicator", "experiments.noSuchIndicator")
                    .that(early() || !before(measure.day()), path + "day", "experiments.beforeStart", first)
                    .that(
                            !early() || !measure.day().isBefore(first.minusYears(YEARS)),
                            path + "day",
                            "experiments.longBefore",
                            YEARS)
                    .that(!measure.day().isAfter(today), path + "day", "experiments.inTheFuture")
                    .that(fits(measure.value()), path + "value", "experiments.figure")
                    .that(
                            group(measure) == MeasuredGroup.TRIAL
                                    || version.card().comparison().hasGroup(),
                            path + "group",
                            "experiments.noComparisonGroup");
            indicator.ifPresent(found -> {
                checks.that(percent(found, measure.value()), path + "value", "experiments.notAShare")
                        .that(counted(found, measure.counted()), path + "counted", "experiments.sayCounted");
                var same = new NewMeasure(
                        found.code(),
                        measure.day(),
                        measure.value(),
                        group(measure),
                        measure.counted(),
                        measure.note());
                var earlier = find(same);
                var twice = resolved.stream()
                        .anyMatch(r -> r.indicator().equals(same.indicator())
                                && r.day().equals(same.day())
                                && r.group() == same.group());
                checks.that(
                                earlier == null || earlier.figure().compareTo(same.value()) == 0,
                                path + "value",
                                "experiments.alreadyMeasured",
                                measure.day())
                        .that(!twice, path + "indicator", "experiments.measuredTwice");
                resolved.add(same);
            });
        }
        checks.refuse();
        return resolved;
    }

    /** The figure of the same indicator, group and day, if there is one. */
    @Nullable
    Measurement find(NewMeasure measure) {
        return known.stream()
                .filter(m -> m.indicator().equals(measure.indicator())
                        && m.measuredOn().equals(measure.day())
                        && m.measuredGroup() == group(measure))
                .findFirst()
                .orElse(null);
    }

    /** Whether the figure breaks the stop rule; a comparison group's never does, nor one from before the start. */
    boolean stops(NewMeasure measure) {
        return group(measure) == MeasuredGroup.TRIAL
                && !before(measure.day())
                && indicator(measure.indicator()).stream().anyMatch(i -> i.stops(measure.value()));
    }

    /** Refuses a corrected value that no figure of its indicator can have. */
    void checkCorrection(NewMeasure measure, String reason) {
        var fitting = indicator(measure.indicator()).stream().allMatch(i -> percent(i, measure.value()));
        new Checks()
                .text("reason", reason, 2000)
                .that(fits(measure.value()), "value", "experiments.figure")
                .that(fitting, "value", "experiments.notAShare")
                .that(
                        indicator(measure.indicator()).stream().allMatch(i -> counted(i, measure.counted())),
                        "counted",
                        "experiments.sayCounted")
                .refuse();
    }

    private boolean early() {
        return version.card().comparison().hasBefore();
    }

    private boolean before(LocalDate day) {
        return day.isBefore(first);
    }

    private static boolean percent(Indicator indicator, BigDecimal value) {
        return !indicator.share() || Designs.percent(value);
    }

    private static boolean counted(Indicator indicator, @Nullable Integer counted) {
        return !indicator.share() || counted != null && counted > 0;
    }

    private static boolean fits(BigDecimal value) {
        return value.precision() - value.scale() <= 15
                && value.stripTrailingZeros().scale() <= 10;
    }

    private Optional<Indicator> indicator(String codeOrName) {
        var name = French.fold(codeOrName);
        return version.card().indicators().stream()
                .filter(i -> i.code().equalsIgnoreCase(codeOrName.strip())
                        || French.fold(i.name()).equals(name))
                .findFirst();
    }

    private static MeasuredGroup group(NewMeasure measure) {
        return measure.group() == null ? MeasuredGroup.TRIAL : measure.group();
    }
}
