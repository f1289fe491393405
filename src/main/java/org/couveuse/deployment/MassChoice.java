package org.couveuse.deployment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.couveuse.deployment.MassActions.Which;
import org.couveuse.deployment.MassRules.Candidate;
import org.couveuse.deployment.MassRules.Facts;
import org.couveuse.inbox.WaitingTasks;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.couveuse.shared.French;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the organisations an act on many is about, a page at a time, with what the rules ask of them. */
@Component
class MassChoice {

    private static final String COLUMNS = "a.id, a.organisation, a.name, a.sort_key, a.state, a.ended_at, a.withdrawn,"
            + " a.withdrawal_asked, a.postponed_until, a.next_report_at";

    private final JdbcClient jdbc;
    private final WaitingTasks tasks;
    private final Memberships memberships;
    private final CampaignFile file;
    private final java.time.Duration remindAgain;

    MassChoice(
            JdbcClient jdbc,
            WaitingTasks tasks,
            Memberships memberships,
            CampaignFile file,
            @Value("${couveuse.deployment.remind-again:P3D}") java.time.Duration remindAgain) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.memberships = memberships;
        this.file = file;
        this.remindAgain = remindAgain;
    }

    /** The next organisations that are meant, in the order of their names. */
    List<Candidate> page(UUID campaign, Which which, String after, int limit) {
        var values = values(campaign, which);
        values.put("after", after);
        return jdbc.sql("select " + COLUMNS + " from adoption a where a.sort_key > :after" + where(which)
                        + " order by a.sort_key fetch first " + limit + " rows only")
                .params(values)
                .query(this::candidate)
                .list();
    }

    /** Nobody else reminds this organisation until the transaction ends: what two ask for at once is written once. */
    void hold(UUID adoption) {
        jdbc.sql("select a.id from adoption a where a.id = ? for update")
                .param(adoption)
                .query(UUID.class)
                .single();
    }

    /** One organisation, as it stands now. */
    Candidate one(UUID adoption) {
        return jdbc.sql("select " + COLUMNS + " from adoption a where a.id = ?")
                .param(adoption)
                .query(this::candidate)
                .single();
    }

    /** Writes down all that are meant now; what the list shows later changes nothing any more. Returns how many. */
    int freeze(UUID action, UUID campaign, Which which) {
        var values = values(campaign, which);
        values.put("action", action);
        return jdbc.sql("insert into mass_action_item (action, adoption, sort_key, outcome, tries)"
                        + " select cast(:action as uuid), a.id, a.sort_key, 'WAITING', 0 from adoption a where 1 = 1"
                        + where(which))
                .params(values)
                .update();
    }

    /** What is to be known of several organisations. */
    Map<UUID, Facts> facts(Collection<Candidate> candidates) {
        var ids = candidates.stream().map(Candidate::id).toList();
        var open = tasks.about(ids);
        var answered = memberships.scopes(
                Role.ADOPTER_CONTACT,
                candidates.stream().map(Candidate::organisation).toList());
        var lately = lately(ids);
        var facts = new LinkedHashMap<UUID, Facts>();
        candidates.forEach(c -> facts.put(
                c.id(),
                new Facts(
                        open.getOrDefault(c.id(), List.of()),
                        answered.contains(c.organisation()),
                        lately.contains(c.id()))));
        return facts;
    }

    private Set<UUID> lately(Collection<UUID> adoptions) {
        if (adoptions.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("select distinct i.adoption from mass_action_item i join mass_action m on m.id = i.action"
                        + " where i.adoption in (:adoptions) and m.act = 'REMIND' and i.outcome = 'DONE'"
                        + " and i.done_at > :since")
                .param("adoptions", adoptions)
                .param("since", utc(file.now().minus(remindAgain)))
                .query(UUID.class)
                .set();
    }

    private static String where(Which which) {
        return " and a.campaign = :campaign"
                + (which.adoptions().isEmpty() ? "" : " and a.id in (:adoptions)")
                + (which.states().isEmpty() ? "" : " and a.state in (:states)")
                + (which.kinds().isEmpty() ? "" : " and a.kind in (:kinds)")
                + (which.sizes().isEmpty() ? "" : " and a.size_band in (:sizes)")
                + (which.wave() == null ? "" : " and a.wave = :wave")
                + (which.text() == null ? "" : " and a.folded like :text escape '!'");
    }

    private static Map<String, Object> values(UUID campaign, Which which) {
        var values = new LinkedHashMap<String, Object>();
        values.put("campaign", campaign);
        values.put("adoptions", which.adoptions());
        values.put("states", names(which.states()));
        values.put("kinds", names(which.kinds()));
        values.put("sizes", names(which.sizes()));
        if (which.wave() != null) {
            values.put("wave", which.wave());
        }
        if (which.text() != null) {
            values.put("text", French.anywhere(which.text()));
        }
        return values;
    }

    private static List<String> names(List<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }

    private Candidate candidate(ResultSet row, int n) throws SQLException {
        var state = AdoptionState.valueOf(row.getString("state"));
        var postponed = row.getObject("postponed_until", LocalDate.class);
        var report = row.getObject("next_report_at", OffsetDateTime.class);
        Instant until = null;
        if (state == AdoptionState.POSTPONED && postponed != null) {
            until = file.morning(postponed);
        } else if (state == AdoptionState.IN_PROGRESS && report != null) {
            until = report.toInstant();
        }
        return new Candidate(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("name"),
                row.getString("sort_key"),
                state,
                row.getObject("ended_at") != null || row.getBoolean("withdrawn") || row.getBoolean("withdrawal_asked"),
                until);
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
