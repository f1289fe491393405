package org.couveuse.experiments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private final Map<Place, Measurement> known = new HashMap<>();

    /** Where a figure belongs: there is one at most. */
    private record Place(String indicator, LocalDate day, MeasuredGroup group) {}

    FigureCheck(CardVersion version, LocalDate first, LocalDate today, List<Measurement> known) {
        this.version = version;
        this.first = first;
        this.today = today;
        known.forEach(m -> this.known.put(new Place(m.indicator(), m.measuredOn(), m.measuredGroup()), m));
    }

    /** The same figures with their indicators' codes; refuses all when one does not fit, naming each. */
    List<NewMeasure> check(List<NewMeasure> measures, String list) {
        var checks = new Checks();
        var resolved = new ArrayList<NewMeasure>();
        var places = new HashSet<Place>();
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
                var same = resolved(found, measure);
                var earlier = find(same);
                var twice = !places.add(place(same));
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
        return known.get(place(measure));
    }

    /** What a figure in which nothing is wrong would do. */
    MeasureEffect effect(NewMeasure measure) {
        var same = indicator(measure.indicator())
                .map(found -> resolved(found, measure))
                .orElse(measure);
        if (find(same) != null) {
            return MeasureEffect.KNOWN;
        }
        return stops(same) ? MeasureEffect.STOPS : MeasureEffect.ADDS;
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
        // as a long: of 1e2147483647 the difference is beyond an int
        return (long) value.precision() - value.scale() <= 15
                && value.stripTrailingZeros().scale() <= 10;
    }

    /** The indicator of this code or name, if the card has one. */
    Optional<Indicator> indicator(String codeOrName) {
        var name = French.fold(codeOrName);
        return version.card().indicators().stream()
                .filter(i -> i.code().equalsIgnoreCase(codeOrName.strip())
                        || French.fold(i.name()).equals(name))
                .findFirst();
    }

    private static MeasuredGroup group(NewMeasure measure) {
        return measure.group() == null ? MeasuredGroup.TRIAL : measure.group();
    }

    private static NewMeasure resolved(Indicator indicator, NewMeasure measure) {
        return new NewMeasure(
                indicator.code(), measure.day(), measure.value(), group(measure), measure.counted(), measure.note());
    }

    private static Place place(NewMeasure measure) {
        return new Place(measure.indicator(), measure.day(), group(measure));
    }
}
