package org.couveuse.deployment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
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
 * What a campaign brings, goal by goal: what organisations expected in their plans, what they measured last, and which
 * organisations each sum comes from. The database sums.
 */
@Service
@Transactional(readOnly = true)
public class CampaignBenefits {

    private final JdbcClient jdbc;
    private final CampaignFile file;
    private final CampaignRights rights;

    CampaignBenefits(JdbcClient jdbc, CampaignFile file, CampaignRights rights) {
        this.jdbc = jdbc;
        this.file = file;
        this.rights = rights;
    }

    /** A sum, and how many organisations it comes from. */
    public record Sum(BigDecimal value, int organisations) {

        static final Sum NONE = new Sum(BigDecimal.ZERO, 0);
    }

    /**
     * A goal with its sums.
     *
     * @param planned what the plans of organisations that have not given up expect
     * @param measured what organisations measured last
     * @param both what the plans expected of those that have measured: to compare like with like
     */
    public record Goal(UUID goal, String name, String unit, BigDecimal target, Sum planned, Sum measured, Sum both) {}

    /** What one organisation expects and measured last. */
    public record Source(
            UUID adoption,
            UUID organisation,
            String name,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal measured,
            @Nullable BenefitSource source,
            @Nullable String words,
            @Nullable Instant at) {}

    /** The goals of a campaign with their sums; for those who see all its organisations. */
    public List<Goal> of(Actor actor, UUID campaign) {
        var found = visible(actor, campaign);
        var plan = found.plan();
        if (plan == null) {
            return List.of();
        }
        var planned = sums(
                "select e.goal, sum(e.expected), count(*) from adoption_expectation e join adoption a on a.id = e.adoption"
                        + " where e.campaign = ? and a.state <> 'DECLINED' and a.withdrawn = false group by e.goal",
                campaign);
        var measured = sums(
                "select b.goal, sum(b.difference), count(distinct b.adoption) from benefit b where b.campaign = ?"
                        + " group by b.goal",
                campaign);
        var both = sums(
                "select e.goal, sum(e.expected), count(*) from adoption_expectation e where e.campaign = ? and exists"
                        + " (select 1 from benefit b where b.adoption = e.adoption and b.goal = e.goal) group by e.goal",
                campaign);
        return plan.goals().stream()
                .map(g -> new Goal(
                        g.id(),
                        g.name(),
                        g.unit(),
                        g.target(),
                        planned.getOrDefault(g.id(), Sum.NONE),
                        measured.getOrDefault(g.id(), Sum.NONE),
                        both.getOrDefault(g.id(), Sum.NONE)))
                .toList();
    }

    private Map<UUID, Sum> sums(String sql, UUID campaign) {
        var sums = new HashMap<UUID, Sum>();
        jdbc.sql(sql)
                .param(campaign)
                .query((row, n) ->
                        sums.put(row.getObject(1, UUID.class), new Sum(plain(row.getBigDecimal(2)), row.getInt(3))))
                .list();
        return sums;
    }

    /** The organisations that the sums of a goal come from, by name, with what each said. */
    public Slice<Source> sources(Actor actor, UUID campaign, UUID goal, @Nullable String after, int limit) {
        visible(actor, campaign);
        record Found(Source source, String sortKey) {}
        var found = jdbc.sql(
                        "select a.id, a.organisation, a.name, a.sort_key, a.state, a.withdrawn, e.expected, b.measured, b.source,"
                                + " b.words, b.at from adoption a"
                                + " left join adoption_expectation e on e.adoption = a.id and e.goal = :goal"
                                + " left join benefit b on b.adoption = a.id and b.goal = :goal and not exists"
                                + " (select 1 from benefit later where later.adoption = a.id and later.goal = :goal"
                                + " and (later.at > b.at or (later.at = b.at and later.round > b.round)))"
                                + " where a.campaign = :campaign and a.sort_key > :after and (b.id is not null"
                                + " or (e.expected is not null and a.state <> 'DECLINED' and a.withdrawn = false))"
                                + " order by a.sort_key fetch first " + (limit + 1) + " rows only")
                .param("goal", goal)
                .param("campaign", campaign)
                .param("after", Cursor.only(after, ""))
                .query((row, n) -> {
                    var source = row.getString("source");
                    var at = row.getObject("at", OffsetDateTime.class);
                    return new Found(
                            new Source(
                                    row.getObject("id", UUID.class),
                                    row.getObject("organisation", UUID.class),
                                    row.getString("name"),
                                    maybe(row.getBigDecimal("expected")),
                                    maybe(row.getBigDecimal("measured")),
                                    source == null ? null : BenefitSource.valueOf(source),
                                    row.getString("words"),
                                    at == null ? null : at.toInstant()),
                            row.getString("sort_key"));
                })
                .list();
        return new Slice<>(
                found.stream().limit(limit).map(Found::source).toList(),
                found.size() > limit ? Cursor.of(found.get(limit - 1).sortKey()) : null);
    }

    private static @Nullable BigDecimal maybe(@Nullable BigDecimal value) {
        return value == null ? null : plain(value);
    }

    /** Without the zeros behind the point, and never in powers of ten. */
    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private Campaign visible(Actor actor, UUID campaign) {
        var found = file.campaign(campaign);
        if (!rights.seesAll(actor, found)) {
            throw RuleViolation.notFound();
        }
        return found;
    }
}
