package org.couveuse.deployment;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.couveuse.people.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom campaigns are for: up to 10,000 organisations each, kept as plain rows. */
@Component
class Audience {

    private static final int BATCH = 500;

    private final Organisations organisations;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final WaveRows rows;

    Audience(Organisations organisations, JdbcTemplate template, JdbcClient jdbc, WaveRows rows) {
        this.organisations = organisations;
        this.template = template;
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The organisations a selection means, in the order of their names; only these {@code among} when given. */
    List<UUID> chosen(OrganisationSelection wanted, @Nullable Set<UUID> among) {
        var found = new LinkedHashSet<UUID>();
        if (wanted.byCriteria()) {
            organisations
                    .matching(new Organisations.Criteria(
                            wanted.kinds(), wanted.sizes(), wanted.sectors(), wanted.regions()))
                    .forEach(o -> found.add(o.id()));
            if (!wanted.adopted().isEmpty()) {
                found.retainAll(using(wanted.adopted()));
            }
        }
        found.addAll(organisations.all(wanted.also()).keySet());
        wanted.without().forEach(found::remove);
        if (among != null) {
            found.retainAll(among);
        }
        return List.copyOf(found);
    }

    /** Whether all organisations that a selection names are known. */
    boolean known(OrganisationSelection wanted) {
        var named = new LinkedHashSet<>(wanted.also());
        named.addAll(wanted.without());
        return organisations.all(List.copyOf(named)).size() == named.size();
    }

    /** Organisations that use one of these solutions, by whichever campaign. */
    private Set<UUID> using(List<UUID> solutions) {
        var marks = String.join(", ", java.util.Collections.nCopies(solutions.size(), "?"));
        return new HashSet<>(jdbc.sql("select d.organisation from adoption d join campaign c on c.id = d.campaign"
                        + " where d.state in ('ADOPTED', 'CONFIRMED') and c.solution in (" + marks + ")")
                .params(solutions)
                .query(UUID.class)
                .list());
    }

    /** Organisations that use a solution or are on the way to it, by a campaign other than this one. */
    Set<UUID> takenElsewhere(UUID solution, UUID campaign) {
        return new HashSet<>(jdbc.sql("select d.organisation from adoption d join campaign c on c.id = d.campaign"
                        + " where c.solution = ? and c.id <> ?"
                        + " and (d.ended_at is null or d.state in ('ADOPTED', 'CONFIRMED'))")
                .params(solution, campaign)
                .query(UUID.class)
                .list());
    }

    /** Replaces whom a campaign is for, before its waves. */
    void replace(UUID campaign, Collection<UUID> chosen) {
        jdbc.sql("delete from campaign_audience where campaign = ?")
                .param(campaign)
                .update();
        template.batchUpdate(
                "insert into campaign_audience (campaign, organisation) values (?, ?)",
                chosen,
                BATCH,
                (row, organisation) -> {
                    row.setObject(1, campaign);
                    row.setObject(2, organisation);
                });
    }

    /** How many organisations a campaign is for. */
    int size(UUID campaign) {
        return jdbc.sql("select count(*) from campaign_audience where campaign = ?")
                .param(campaign)
                .query(Integer.class)
                .single();
    }

    /** How many organisations several campaigns are for. */
    Map<UUID, Integer> sizes(Collection<UUID> campaigns) {
        var found = new LinkedHashMap<UUID, Integer>();
        campaigns.forEach(c -> found.put(c, size(c)));
        return found;
    }

    /**
     * Organisations of the campaign that can be invited: no wave has taken them yet, and they do not use the same
     * solution already, or are on the way to it, through another campaign.
     */
    Set<UUID> free(UUID campaign) {
        return new LinkedHashSet<>(jdbc.sql("select a.organisation from campaign_audience a"
                        + " where a.campaign = ? and a.wave is null and not exists (select 1 from adoption d"
                        + " join campaign other on other.id = d.campaign"
                        + " join campaign own on own.solution = other.solution and own.id <> other.id"
                        + " where own.id = a.campaign and d.organisation = a.organisation"
                        + " and (d.ended_at is null or d.state in ('ADOPTED', 'CONFIRMED')))")
                .param(campaign)
                .query(UUID.class)
                .list());
    }

    /** Organisations of the campaign with the number of the wave they are in, 0 for none. */
    Map<UUID, Integer> places(UUID campaign) {
        var found = new LinkedHashMap<UUID, Integer>();
        jdbc.sql("select a.organisation, coalesce(w.number, 0) from campaign_audience a"
                        + " left join wave w on w.id = a.wave where a.campaign = ?")
                .param(campaign)
                .query((row, n) -> found.put(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
        return found;
    }

    /** Gives organisations to a wave. */
    void take(UUID campaign, UUID wave, Collection<UUID> chosen) {
        template.batchUpdate(
                "update campaign_audience set wave = ? where campaign = ? and organisation = ? and wave is null",
                chosen,
                BATCH,
                (row, organisation) -> {
                    row.setObject(1, wave);
                    row.setObject(2, campaign);
                    row.setObject(3, organisation);
                });
    }

    /** Takes a wave's organisations back. */
    void release(UUID wave) {
        jdbc.sql("update campaign_audience set wave = null where wave = ? and adoption is null")
                .param(wave)
                .update();
    }

    /** Names of the first organisations of a wave, for who decides on it. */
    List<String> names(UUID wave, int most) {
        return organisations.all(rows.next(wave, most)).values().stream()
                .map(Organisations.Row::name)
                .sorted()
                .toList();
    }
}
