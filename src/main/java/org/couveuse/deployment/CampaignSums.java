package org.couveuse.deployment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.couveuse.deployment.CampaignFigures.Figure;

/**
 * The sums of one campaign as last folded: how many organisations stand where, why some declined, how many adopted by
 * which day, what was measured.
 */
public final class CampaignSums {

    private final List<Figure> figures;
    private final Map<AdoptionState, Integer> states = new EnumMap<>(AdoptionState.class);

    CampaignSums(List<Figure> figures) {
        this.figures = List.copyOf(figures);
        of(CampaignFigures.STATE)
                .forEach(f ->
                        states.merge(AdoptionState.valueOf(f.what()), f.amount().intValue(), Integer::sum));
    }

    /** Organisations that stand in a state. */
    public int in(AdoptionState state) {
        return states.getOrDefault(state, 0);
    }

    /** Organisations whose invitation was withdrawn. */
    public int withdrawn() {
        return total(CampaignFigures.WITHDRAWN);
    }

    /** Organisations that were invited. */
    public int invited() {
        return states.values().stream().mapToInt(Integer::intValue).sum() + withdrawn();
    }

    /** Organisations that use the solution, confirmed or not yet. */
    public int adopted() {
        return in(AdoptionState.ADOPTED) + in(AdoptionState.CONFIRMED);
    }

    /** Organisations between the invitation and the use. */
    public int onTheWay() {
        return in(AdoptionState.INVITED)
                + in(AdoptionState.READY)
                + in(AdoptionState.PLANNED)
                + in(AdoptionState.IN_PROGRESS)
                + in(AdoptionState.POSTPONED);
    }

    /** Whether nobody is on the way any more: all are confirmed, have declined or were withdrawn. */
    public boolean allEnded() {
        return invited() > 0 && onTheWay() + in(AdoptionState.ADOPTED) == 0;
    }

    /** Share of the organisations invited in the first waves, up to this one, that have adopted; 0 to 1. */
    public double adoptedShare(int upToWave) {
        var invited = 0;
        var adopted = 0;
        for (var figure : figures) {
            if (figure.wave() > upToWave) {
                continue;
            }
            var amount = figure.amount().intValue();
            if (figure.kind().equals(CampaignFigures.WITHDRAWN)) {
                invited += amount;
            } else if (figure.kind().equals(CampaignFigures.STATE)) {
                invited += amount;
                var state = AdoptionState.valueOf(figure.what());
                adopted += state == AdoptionState.ADOPTED || state == AdoptionState.CONFIRMED ? amount : 0;
            }
        }
        return invited == 0 ? 0 : (double) adopted / invited;
    }

    /** Organisations of one wave that use the solution. */
    public int adoptedIn(int wave) {
        return of(CampaignFigures.STATE).stream()
                .filter(f -> f.wave() == wave)
                .filter(f -> f.what().equals(AdoptionState.ADOPTED.name())
                        || f.what().equals(AdoptionState.CONFIRMED.name()))
                .mapToInt(f -> f.amount().intValue())
                .sum();
    }

    /** How many declined for which reason, most frequent first. */
    public List<Declined> reasons() {
        var found = new EnumMap<DeclineReason, Integer>(DeclineReason.class);
        of(CampaignFigures.REASON)
                .forEach(f ->
                        found.merge(DeclineReason.valueOf(f.what()), f.amount().intValue(), Integer::sum));
        return found.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> new Declined(e.getKey(), e.getValue()))
                .sorted(java.util.Comparator.comparing(Declined::organisations).reversed())
                .toList();
    }

    /** Why, and how many. */
    public record Declined(DeclineReason reason, int organisations) {}

    /** Organisations that use the solution, at the end of each day on which their number changed. */
    public List<Day> days() {
        var byDay = new TreeMap<LocalDate, Integer>();
        of(CampaignFigures.DAY)
                .forEach(f -> byDay.merge(LocalDate.parse(f.what()), f.amount().intValue(), Integer::sum));
        var days = new ArrayList<Day>();
        var sum = 0;
        for (var entry : byDay.entrySet()) {
            sum += entry.getValue();
            days.add(new Day(entry.getKey(), sum));
        }
        return days;
    }

    /** So many by the end of a day. */
    public record Day(LocalDate on, int adopted) {}

    /** What was measured of one goal, over all organisations. */
    public Measured measured(UUID goal) {
        var key = goal.toString();
        var sum = of(CampaignFigures.BENEFIT).stream()
                .filter(f -> f.what().equals(key))
                .map(Figure::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var organisations = of(CampaignFigures.REPORTERS).stream()
                .filter(f -> f.what().equals(key))
                .mapToInt(f -> f.amount().intValue())
                .sum();
        return new Measured(sum.stripTrailingZeros(), organisations);
    }

    /** A sum, and how many organisations it comes from. */
    public record Measured(BigDecimal sum, int organisations) {}

    private int total(String kind) {
        return of(kind).stream().mapToInt(f -> f.amount().intValue()).sum();
    }

    private List<Figure> of(String kind) {
        return figures.stream().filter(f -> f.kind().equals(kind)).toList();
    }
}
