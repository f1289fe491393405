package org.couveuse.deployment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.deployment.forecast.BassCurve;
import org.couveuse.deployment.forecast.BassFit;
import org.couveuse.deployment.forecast.BassFit.Seen;
import org.couveuse.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a campaign's adoptions go on if nothing changes: the curve of Bass ({@link BassFit}) fitted to the adoptions at
 * the end of each complete week since the first one. It works on the sums of the campaign, however many organisations
 * there are.
 */
@Service
@Transactional(readOnly = true)
public class CampaignForecast {

    private static final int WEEK = 7;
    private static final int MOST_DAYS = 24;

    private final CampaignService campaigns;
    private final CampaignFigures figures;
    private final CampaignFile file;
    private final int leastWeeks;
    private final int leastAdoptions;

    CampaignForecast(
            CampaignService campaigns,
            CampaignFigures figures,
            CampaignFile file,
            @Value("${couveuse.deployment.forecast.weeks:8}") int leastWeeks,
            @Value("${couveuse.deployment.forecast.adoptions:10}") int leastAdoptions) {
        this.campaigns = campaigns;
        this.figures = figures;
        this.file = file;
        this.leastWeeks = leastWeeks;
        this.leastAdoptions = leastAdoptions;
    }

    /**
     * What is to come, or why it is not said.
     *
     * @param weeks complete weeks since the first adoption: the points of the curve
     * @param confidence how much of what may come the interval is to hold, 0 to 1
     * @param curve the curve with time in weeks since the day before the first adoption
     * @param potentialGiven whether the curve alone would exceed the organisations that can adopt
     * @param days from today to the last day of the campaign
     */
    public record Forecast(
            @Nullable ForecastGap missing,
            int weeks,
            int leastWeeks,
            int adoptions,
            int leastAdoptions,
            double confidence,
            @Nullable BassCurve curve,
            boolean potentialGiven,
            List<Day> days) {

        /** The last day of the campaign; null when nothing is said of it. */
        public @Nullable Day end() {
            return days.isEmpty() ? null : days.get(days.size() - 1);
        }
    }

    /** So many will have adopted by a day, and between which numbers. */
    public record Day(LocalDate on, int expected, int low, int high) {}

    /** The forecast of a campaign; refuses one the actor may not see as if it were not there. */
    public Forecast of(Actor actor, UUID campaign) {
        return of(campaigns.detail(actor, campaign), figures.standing(actor, campaign));
    }

    /** The forecast of a campaign whose figures are at hand. */
    public Forecast of(CampaignService.Detail campaign, CampaignFigures.Standing standing) {
        var sums = standing.sums();
        var today = file.today();
        var can = standing.audience() - sums.in(AdoptionState.DECLINED) - sums.withdrawn();
        var days = sums.days();
        var plan = campaign.plan();
        var first = days.stream().filter(d -> d.adopted() > 0).findFirst();
        if (plan == null
                || campaign.state() != CampaignState.RUNNING
                || !plan.endsOn().isAfter(today)) {
            return none(ForecastGap.NOT_RUNNING, 0, sums.adopted());
        }
        if (sums.adopted() > 0 && sums.adopted() >= can) {
            return none(ForecastGap.EVERYBODY, 0, sums.adopted());
        }
        if (first.isEmpty()) {
            return none(ForecastGap.TOO_LITTLE, 0, 0);
        }
        var origin = first.get().on().minusDays(1);
        var weeks = (int) (ChronoUnit.DAYS.between(origin, today) / WEEK);
        if (weeks < leastWeeks || sums.adopted() < leastAdoptions) {
            return none(ForecastGap.TOO_LITTLE, weeks, sums.adopted());
        }
        return BassFit.of(seen(days, origin, weeks), can)
                .map(fit -> ahead(fit, origin, sums.adopted(), can, plan.endsOn()))
                .orElseGet(() -> none(ForecastGap.NO_CURVE, weeks, sums.adopted()));
    }

    private static List<Seen> seen(List<CampaignSums.Day> days, LocalDate origin, int weeks) {
        var seen = new ArrayList<Seen>();
        var next = 0;
        var adopted = 0;
        for (var week = 1; week <= weeks; week++) {
            var end = origin.plusDays((long) week * WEEK);
            while (next < days.size() && !days.get(next).on().isAfter(end)) {
                adopted = days.get(next).adopted();
                next++;
            }
            seen.add(new Seen(week, adopted));
        }
        return seen;
    }

    private Forecast ahead(BassFit fit, LocalDate origin, int adopted, int can, LocalDate last) {
        var today = file.today();
        var now = weeks(origin, today);
        var every = Math.max(1, (long) Math.ceil((double) ChronoUnit.DAYS.between(today, last) / MOST_DAYS));
        var days = new ArrayList<Day>();
        for (var day = today; day.isBefore(last); day = day.plusDays(every)) {
            days.add(day(fit.ahead(now, adopted, weeks(origin, day)), day, adopted, can));
        }
        days.add(day(fit.ahead(now, adopted, weeks(origin, last)), last, adopted, can));
        return new Forecast(
                null,
                fit.points(),
                leastWeeks,
                adopted,
                leastAdoptions,
                BassFit.CONFIDENCE,
                fit.curve(),
                fit.potentialGiven(),
                days);
    }

    private static double weeks(LocalDate origin, LocalDate day) {
        return (double) ChronoUnit.DAYS.between(origin, day) / WEEK;
    }

    /** Whole organisations, never fewer than there are nor more than there can be. */
    private static Day day(BassFit.Ahead ahead, LocalDate on, int adopted, int can) {
        return new Day(
                on,
                within(Math.round(ahead.expected()), adopted, can),
                within((long) Math.floor(ahead.low()), adopted, can),
                within((long) Math.ceil(ahead.high()), adopted, can));
    }

    private static int within(long value, int least, int most) {
        return (int) Math.max(least, Math.min(most, value));
    }

    private Forecast none(ForecastGap why, int weeks, int adoptions) {
        return new Forecast(
                why, weeks, leastWeeks, adoptions, leastAdoptions, BassFit.CONFIDENCE, null, false, List.of());
    }
}
