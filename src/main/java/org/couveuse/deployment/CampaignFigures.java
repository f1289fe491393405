package org.couveuse.deployment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.shared.RuleViolation;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts campaigns. Organisations only add their moves and measures; this folds what was added since into sums, each
 * row once, so that an organisation among 10,000 waits for nobody.
 */
@Service
@Transactional
public class CampaignFigures {

    static final String STATE = "STATE";
    static final String WITHDRAWN = "WITHDRAWN";
    static final String REASON = "REASON";
    static final String DAY = "DAY";
    static final String BENEFIT = "BENEFIT";
    static final String REPORTERS = "REPORTERS";
    private static final int BATCH = 500;
    private static final int MOST_POINTS = 60;

    private final CampaignFile file;
    private final CampaignRights rights;
    private final AdoptionSteps steps;
    private final Benefits benefits;
    private final Audience audience;
    private final JdbcClient jdbc;

    CampaignFigures(
            CampaignFile file,
            CampaignRights rights,
            AdoptionSteps steps,
            Benefits benefits,
            Audience audience,
            JdbcClient jdbc) {
        this.file = file;
        this.rights = rights;
        this.steps = steps;
        this.benefits = benefits;
        this.audience = audience;
        this.jdbc = jdbc;
    }

    /** One sum. */
    record Figure(UUID campaign, int wave, String kind, String what, BigDecimal amount) {

        private static Figure of(UUID campaign, int wave, String kind, String what, int amount) {
            return new Figure(campaign, wave, kind, what, BigDecimal.valueOf(amount));
        }
    }

    /**
     * A campaign in figures.
     *
     * @param audience organisations it is for
     * @param planned how many should have adopted by today
     */
    public record Standing(UUID campaign, int audience, CampaignSums sums, int planned) {

        /** How many more than planned have adopted; negative when fewer. */
        public int gap() {
            return sums.adopted() - planned;
        }
    }

    /** How many should have adopted by a day and how many have; {@code real} is null for days to come. */
    public record Point(
            LocalDate on,
            int planned,
            @org.jspecify.annotations.Nullable Integer real) {}

    /** The figures of a campaign. */
    @Transactional(readOnly = true)
    public Standing standing(Actor actor, UUID campaign) {
        var found = visible(actor, campaign);
        var plan = found.plan();
        var starts = found.startsOn();
        var planned = plan == null || starts == null ? 0 : (int) Math.round(plan.plannedOn(starts, file.today()));
        return new Standing(campaign, audience.size(campaign), sums(campaign), planned);
    }

    /** Planned and real adoptions over time, at most 60 points, today always among them. */
    @Transactional(readOnly = true)
    public List<Point> curve(Actor actor, UUID campaign) {
        var found = visible(actor, campaign);
        var plan = found.plan();
        var starts = found.startsOn();
        if (plan == null || starts == null) {
            return List.of();
        }
        var today = file.today();
        var last = plan.endsOn().isAfter(today) ? plan.endsOn() : today;
        var days = sums(campaign).days();
        var every = Math.max(1, (last.toEpochDay() - starts.toEpochDay()) / (MOST_POINTS - 3));
        var wanted = new java.util.TreeSet<LocalDate>();
        for (var day = starts; !day.isAfter(last); day = day.plusDays(every)) {
            wanted.add(day);
        }
        wanted.add(last);
        if (!today.isBefore(starts)) {
            wanted.add(today);
        }
        return wanted.stream()
                .map(day -> new Point(
                        day, (int) Math.round(plan.plannedOn(starts, day)), day.isAfter(today) ? null : on(days, day)))
                .toList();
    }

    /** Organisations that use the solution, at the end of each day on which their number changed. */
    @Transactional(readOnly = true)
    public List<CampaignSums.Day> days(Actor actor, UUID campaign) {
        return sums(visible(actor, campaign).id()).days();
    }

    /** The sums of a campaign as last folded. */
    CampaignSums sums(UUID campaign) {
        return new CampaignSums(jdbc.sql("select wave, kind, what, amount from campaign_figure where campaign = ?")
                .param(campaign)
                .query((row, n) -> new Figure(
                        campaign,
                        row.getInt("wave"),
                        row.getString("kind"),
                        row.getString("what"),
                        row.getBigDecimal("amount")))
                .list());
    }

    /** Folds the next moves and measures into the sums; false when there was none. */
    boolean fold() {
        var moves = steps.findByCountedOrderByAt(false, Limit.of(BATCH));
        var measures = benefits.findByCountedOrderByAt(false, Limit.of(BATCH));
        if (moves.isEmpty() && measures.isEmpty()) {
            return false;
        }
        var changes = new LinkedHashMap<Figure, BigDecimal>();
        moves.forEach(move -> {
            changes(move).forEach(change -> add(changes, change));
            move.count();
        });
        measures.forEach(measure -> {
            var goal = measure.goal().toString();
            add(changes, new Figure(measure.campaign(), 0, BENEFIT, goal, measure.difference()));
            add(changes, Figure.of(measure.campaign(), 0, REPORTERS, goal, measure.first() ? 1 : 0));
            measure.count();
        });
        changes.forEach(this::write);
        return true;
    }

    private List<Figure> changes(AdoptionStep move) {
        var changes = new ArrayList<Figure>();
        var from = move.from();
        if (from != null) {
            changes.add(Figure.of(move.campaign(), move.wave(), STATE, from.name(), -1));
        }
        if (move.withdrawn()) {
            changes.add(Figure.of(move.campaign(), move.wave(), WITHDRAWN, WITHDRAWN, 1));
        } else {
            changes.add(Figure.of(move.campaign(), move.wave(), STATE, move.to().name(), 1));
        }
        var reason = move.reason();
        if (reason != null) {
            changes.add(Figure.of(move.campaign(), move.wave(), REASON, reason.name(), 1));
        }
        var before = from != null && inUse(from);
        var after = !move.withdrawn() && inUse(move.to());
        if (before != after) {
            var day = file.day(move.at()).toString();
            changes.add(Figure.of(move.campaign(), move.wave(), DAY, day, after ? 1 : -1));
        }
        return changes;
    }

    private static boolean inUse(AdoptionState state) {
        return state == AdoptionState.ADOPTED || state == AdoptionState.CONFIRMED;
    }

    private static void add(Map<Figure, BigDecimal> changes, Figure change) {
        var key = new Figure(change.campaign(), change.wave(), change.kind(), change.what(), BigDecimal.ZERO);
        changes.merge(key, change.amount(), BigDecimal::add);
    }

    private void write(Figure of, BigDecimal change) {
        if (change.signum() == 0) {
            return;
        }
        var updated = jdbc.sql("update campaign_figure set amount = amount + ?"
                        + " where campaign = ? and kind = ? and what = ? and wave = ?")
                .params(change, of.campaign(), of.kind(), of.what(), of.wave())
                .update();
        if (updated == 0) {
            jdbc.sql("insert into campaign_figure (campaign, wave, kind, what, amount) values (?, ?, ?, ?, ?)")
                    .params(of.campaign(), of.wave(), of.kind(), of.what(), change)
                    .update();
        }
    }

    private Campaign visible(Actor actor, UUID campaign) {
        var found = file.campaign(campaign);
        if (!rights.sees(actor, found)) {
            throw RuleViolation.notFound();
        }
        return found;
    }

    private static int on(List<CampaignSums.Day> days, LocalDate day) {
        var reached = 0;
        for (var known : days) {
            if (!known.on().isAfter(day)) {
                reached = known.adopted();
            }
        }
        return reached;
    }
}
