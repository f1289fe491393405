package org.couveuse.deployment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.couveuse.deployment.MassRules.Candidate;
import org.couveuse.people.Actor;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.SizeBand;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds, puts off or closes many organisations of a campaign at once; for the agency. It is seen beforehand what will
 * happen to each and who is left out. What is asked is written down and done behind the scenes, each organisation once;
 * asked again, it leaves out those for whom it was done.
 */
@Service
@Transactional
public class MassActions {

    private static final int BATCH = 500;

    private final CampaignFile file;
    private final CampaignRights rights;
    private final MassChoice choice;
    private final MassLog log;
    private final JdbcClient jdbc;

    MassActions(CampaignFile file, CampaignRights rights, MassChoice choice, MassLog log, JdbcClient jdbc) {
        this.file = file;
        this.rights = rights;
        this.choice = choice;
        this.log = log;
        this.jdbc = jdbc;
    }

    /** Which organisations: those named when any is, and of them those that fit every criterion given. */
    public record Which(
            @Size(max = 500) List<UUID> adoptions,
            List<AdoptionState> states,
            List<OrganisationKind> kinds,
            List<SizeBand> sizes,
            @Nullable Integer wave,
            @Size(max = 200) @Nullable String text) {

        /** All of them. */
        public static final Which ALL = new Which(List.of(), List.of(), List.of(), List.of(), null, null);
    }

    /** What is to be done, with the words that organisations read. */
    public record Wanted(
            @NotNull MassAct act,

            @Form.When(field = "act", is = "POSTPONE") @Nullable
            LocalDate until,

            @NotBlank @Size(max = 2000) @Form.Long String reason,
            @NotNull @Valid Which organisations) {}

    /** How many are left out for a reason. */
    public record Count(LeftOut why, int organisations) {}

    /** What would happen in all. */
    public record Preview(MassAct act, int meant, List<Count> leftOut) {}

    /**
     * What would happen to one.
     *
     * @param due until when something is awaited from it now
     * @param becomes the step it would come to; null when it stays at its own, or when its invitation is withdrawn
     * @param leftOut why nothing would; null when it is meant
     */
    public record Seen(
            UUID adoption,
            UUID organisation,
            String name,
            AdoptionState state,
            @Nullable Instant due,
            @Nullable AdoptionState becomes,
            @Nullable LeftOut leftOut) {}

    /** What would happen in all; nothing is changed. */
    @Transactional(readOnly = true)
    public Preview preview(Actor actor, UUID campaign, Wanted wanted) {
        check(actor, campaign, wanted);
        var left = new EnumMap<LeftOut, Integer>(LeftOut.class);
        var meant = 0;
        var after = "";
        while (true) {
            var page = choice.page(campaign, wanted.organisations(), after, BATCH);
            for (var seen : seen(wanted, page)) {
                if (seen.leftOut() == null) {
                    meant++;
                } else {
                    left.merge(seen.leftOut(), 1, Integer::sum);
                }
            }
            if (page.size() < BATCH) {
                return new Preview(wanted.act(), meant, counts(left));
            }
            after = page.get(page.size() - 1).sortKey();
        }
    }

    /** What would happen to each, by name; nothing is changed. */
    @Transactional(readOnly = true)
    public Slice<Seen> each(Actor actor, UUID campaign, Wanted wanted, @Nullable String after, int limit) {
        check(actor, campaign, wanted);
        var page = choice.page(campaign, wanted.organisations(), Cursor.only(after, ""), limit + 1);
        var shown = page.stream().limit(limit).toList();
        return new Slice<>(
                seen(wanted, shown),
                page.size() > limit ? Cursor.of(shown.get(limit - 1).sortKey()) : null);
    }

    /** Asks for it: the organisations are written down now, and it is done for each of them soon. Returns its id. */
    public UUID ask(Actor actor, UUID campaign, Wanted wanted) {
        check(actor, campaign, wanted);
        var id = UUID.randomUUID();
        jdbc.sql("insert into mass_action (id, campaign, act, until_day, reason, asked_by, asked_at, size)"
                        + " values (?, ?, ?, cast(? as date), ?, ?, ?, 0)")
                .params(Arrays.asList(
                        id,
                        campaign,
                        wanted.act().name(),
                        wanted.until(),
                        wanted.reason(),
                        actor.id(),
                        MassChoice.utc(file.now())))
                .update();
        var size = choice.freeze(id, campaign, wanted.organisations());
        if (size == 0) {
            throw RuleViolation.conflict("deployment.mass.nobody");
        }
        jdbc.sql("update mass_action set size = ? where id = ?")
                .params(size, id)
                .update();
        file.note(actor, "campaign.mass" + wanted.act(), campaign, wanted.reason());
        return id;
    }

    /** What was asked for in a campaign, latest first, at most 20. */
    @Transactional(readOnly = true)
    public List<MassLog.Asked> all(Actor actor, UUID campaign) {
        rights.requireAgency(actor);
        file.campaign(campaign);
        return log.all(campaign);
    }

    /** One act with how far it has come; refuses one of another campaign as if it were not there. */
    @Transactional(readOnly = true)
    public MassLog.Asked one(Actor actor, UUID campaign, UUID action) {
        rights.requireAgency(actor);
        return log.one(campaign, action).orElseThrow(RuleViolation::notFound);
    }

    /** What became of each organisation of an act, by name. */
    @Transactional(readOnly = true)
    public Slice<MassLog.Done> done(Actor actor, UUID campaign, UUID action, @Nullable String after, int limit) {
        one(actor, campaign, action);
        return log.done(action, Cursor.only(after, ""), limit);
    }

    private List<Seen> seen(Wanted wanted, List<Candidate> page) {
        var facts = choice.facts(page);
        var day = wanted.until();
        var until = day == null ? null : file.morning(day);
        var seen = new ArrayList<Seen>();
        for (var each : page) {
            var known = facts.getOrDefault(each.id(), new MassRules.Facts(List.of(), false, false));
            var due = known.own().map(org.couveuse.inbox.OpenTask::due).orElse(each.waitsUntil());
            var left = MassRules.of(wanted.act(), until, each, known);
            seen.add(new Seen(
                    each.id(),
                    each.organisation(),
                    each.name(),
                    each.state(),
                    due,
                    left == null ? MassRules.becomes(wanted.act(), each, known) : null,
                    left));
        }
        return seen;
    }

    private void check(Actor actor, UUID campaign, Wanted wanted) {
        rights.requireAgency(actor);
        file.campaign(campaign);
        var until = wanted.until();
        if (wanted.act() == MassAct.POSTPONE && until == null) {
            throw RuleViolation.field("until", "shared.required");
        }
        if (wanted.act() == MassAct.POSTPONE && until != null && !until.isAfter(file.today())) {
            throw RuleViolation.field("until", "deployment.past");
        }
    }

    private static List<Count> counts(EnumMap<LeftOut, Integer> left) {
        return left.entrySet().stream()
                .map(e -> new Count(e.getKey(), e.getValue()))
                .toList();
    }
}
