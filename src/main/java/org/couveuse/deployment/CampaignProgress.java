package org.couveuse.deployment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a campaign goes, small and large organisations apart: where they stand, how long each step takes, why some
 * decline. Everything is counted by the database.
 */
@Service
@Transactional(readOnly = true)
public class CampaignProgress {

    private static final double DAY = 86_400;

    private final JdbcClient jdbc;
    private final CampaignFile file;
    private final CampaignRights rights;

    CampaignProgress(JdbcClient jdbc, CampaignFile file, CampaignRights rights) {
        this.jdbc = jdbc;
        this.file = file;
        this.rights = rights;
    }

    /** Organisations of a size: how many were invited, use the solution, are on the way, declined. */
    public record Standing(SizeGroup size, int invited, int adopted, int onTheWay, int declined, int withdrawn) {}

    /**
     * How long a step takes: those that have left it.
     *
     * @param size null for organisations of all sizes
     * @param lower a quarter of them took this many days or fewer
     * @param upper a quarter of them took this many days or more
     */
    public record StepTime(
            AdoptionState step,
            @Nullable SizeGroup size,
            int organisations,
            double lower,
            double median,
            double upper) {}

    /** How many declined for a reason. */
    public record Declined(DeclineReason reason, int small, int large) {}

    /** One that declined, in its words. */
    public record Said(
            UUID adoption,
            String name,
            SizeGroup size,
            @Nullable DeclineReason reason,
            @Nullable String words,
            java.time.Instant at) {}

    /** All of it. */
    public record Progress(List<Standing> sizes, List<StepTime> times, List<Declined> reasons) {}

    /** How the campaign goes; for those who see all its organisations. */
    public Progress of(Actor actor, UUID campaign) {
        require(actor, campaign);
        var times = new ArrayList<>(times(campaign, false));
        times.addAll(times(campaign, true));
        times.sort(java.util.Comparator.comparing(StepTime::step));
        return new Progress(sizes(campaign), times, reasons(campaign));
    }

    private List<Standing> sizes(UUID campaign) {
        var counts = new EnumMap<SizeGroup, int[]>(SizeGroup.class);
        for (var size : SizeGroup.values()) {
            counts.put(size, new int[5]);
        }
        jdbc.sql("select t.small, t.state, t.withdrawn, count(*) from (select " + SizeGroup.SMALL_ONE
                        + " as small, a.state, a.withdrawn from adoption a where a.campaign = ?) t"
                        + " group by t.small, t.state, t.withdrawn")
                .param(campaign)
                .query((row, n) -> {
                    var sums = counts.getOrDefault(SizeGroup.of(row.getInt(1)), new int[5]);
                    var many = row.getInt(4);
                    sums[0] += many;
                    sums[row.getBoolean(3) ? 4 : place(AdoptionState.valueOf(row.getString(2)))] += many;
                    return many;
                })
                .list();
        return counts.entrySet().stream()
                .map(e -> new Standing(
                        e.getKey(),
                        e.getValue()[0],
                        e.getValue()[1],
                        e.getValue()[2],
                        e.getValue()[3],
                        e.getValue()[4]))
                .toList();
    }

    private static int place(AdoptionState state) {
        return switch (state) {
            case ADOPTED, CONFIRMED -> 1;
            case DECLINED -> 3;
            default -> 2;
        };
    }

    /**
     * Median and quartiles by linear interpolation between the two nearest (Hyndman and Fan 1996, definition 7), as
     * {@code percentile_cont} of the SQL standard has it.
     */
    private List<StepTime> times(UUID campaign, boolean bySize) {
        var group = bySize ? SizeGroup.SMALL_ONE : "2";
        return jdbc.sql("select t.to_state, t.small, count(*), percentile_cont(0.25) within group (order by t.span),"
                        + " percentile_cont(0.5) within group (order by t.span),"
                        + " percentile_cont(0.75) within group (order by t.span) from (select s.to_state, s.withdrawn, "
                        + group
                        + " as small, extract(epoch from lead(s.at) over (partition by s.adoption order by s.at))"
                        + " - extract(epoch from s.at) as span from adoption_step s join adoption a on a.id = s.adoption"
                        + " where s.campaign = ?) t where t.span is not null and t.withdrawn = false"
                        + " group by t.to_state, t.small")
                .param(campaign)
                .query((row, n) -> new StepTime(
                        AdoptionState.valueOf(row.getString(1)),
                        bySize ? SizeGroup.of(row.getInt(2)) : null,
                        row.getInt(3),
                        row.getDouble(4) / DAY,
                        row.getDouble(5) / DAY,
                        row.getDouble(6) / DAY))
                .list();
    }

    private List<Declined> reasons(UUID campaign) {
        Map<DeclineReason, int[]> counts = new EnumMap<>(DeclineReason.class);
        jdbc.sql("select t.decline_reason, t.small, count(*) from (select a.decline_reason, " + SizeGroup.SMALL_ONE
                        + " as small from adoption a where a.campaign = ? and a.state = 'DECLINED'"
                        + " and a.decline_reason is not null) t group by t.decline_reason, t.small")
                .param(campaign)
                .query((row, n) -> counts.computeIfAbsent(DeclineReason.valueOf(row.getString(1)), key -> new int[2])[
                                row.getInt(2)] +=
                        row.getInt(3))
                .list();
        return counts.entrySet().stream()
                .map(e -> new Declined(e.getKey(), e.getValue()[1], e.getValue()[0]))
                .sorted(java.util.Comparator.comparingInt((Declined d) -> -(d.small() + d.large())))
                .toList();
    }

    /** Those that declined, by name, with their words; for one reason or all. */
    public Slice<Said> said(
            Actor actor, UUID campaign, @Nullable DeclineReason reason, @Nullable String after, int limit) {
        require(actor, campaign);
        record Found(Said said, String sortKey) {}
        var query = jdbc.sql("select a.id, a.name, a.sort_key, a.decline_reason, a.decline_words, a.since, "
                        + SizeGroup.SMALL_ONE + " as small from adoption a where a.campaign = :campaign"
                        + " and a.state = 'DECLINED' and a.sort_key > :after"
                        + (reason == null ? "" : " and a.decline_reason = :reason")
                        + " order by a.sort_key fetch first " + (limit + 1) + " rows only")
                .param("campaign", campaign)
                .param("after", Cursor.only(after, ""));
        var found = (reason == null ? query : query.param("reason", reason.name()))
                .query((row, n) -> {
                    var why = row.getString("decline_reason");
                    return new Found(
                            new Said(
                                    row.getObject("id", UUID.class),
                                    row.getString("name"),
                                    SizeGroup.of(row.getInt("small")),
                                    why == null ? null : DeclineReason.valueOf(why),
                                    row.getString("decline_words"),
                                    row.getObject("since", java.time.OffsetDateTime.class)
                                            .toInstant()),
                            row.getString("sort_key"));
                })
                .list();
        return new Slice<>(
                found.stream().limit(limit).map(Found::said).toList(),
                found.size() > limit ? Cursor.of(found.get(limit - 1).sortKey()) : null);
    }

    private void require(Actor actor, UUID campaign) {
        if (!rights.seesAll(actor, file.campaign(campaign))) {
            throw RuleViolation.notFound();
        }
    }
}
