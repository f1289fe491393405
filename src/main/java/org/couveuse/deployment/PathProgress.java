package org.couveuse.deployment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.couveuse.deployment.CampaignPlan.PathStep;
import org.couveuse.deployment.CriticalPath.Dated;
import org.couveuse.people.Actor;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which steps of a running campaign's critical path are done: the agency and the lead of the incubator mark them, and
 * take it back when they were wrong. The dates stay those of the plan, so that what is late is seen.
 */
@Service
@Transactional
public class PathProgress {

    private final CampaignFile file;
    private final CampaignRights rights;
    private final People people;
    private final JdbcClient jdbc;

    PathProgress(CampaignFile file, CampaignRights rights, People people, JdbcClient jdbc) {
        this.file = file;
        this.rights = rights;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** By whom and when a step was marked as done. */
    public record Done(UUID by, String name, Instant at) {}

    /**
     * A step with its dates and what became of it.
     *
     * @param done null while it is not done
     * @param late days since its last day, when it is not done; 0 otherwise
     */
    public record Row(
            int number,
            PathStep step,
            LocalDate earliestStart,
            LocalDate earliestEnd,
            LocalDate latestStart,
            LocalDate latestEnd,
            int slack,
            @Nullable Done done,
            int late) {}

    /** The steps in the order of the plan; none while the campaign is not prepared. */
    @Transactional(readOnly = true)
    public List<Row> of(Actor actor, UUID id) {
        var campaign = visible(actor, id);
        var plan = campaign.plan();
        if (plan == null) {
            return List.of();
        }
        var done = done(id);
        return plan.path().steps().stream()
                .map(dated -> row(dated, done.get(dated.number()), goesOn(campaign)))
                .toList();
    }

    /** Whether the actor may mark steps of this campaign now. */
    @Transactional(readOnly = true)
    public boolean marks(Actor actor, UUID id) {
        var campaign = visible(actor, id);
        return goesOn(campaign) && runs(actor, campaign);
    }

    /** A step is done; twice is once. */
    public void done(Actor actor, UUID id, int number) {
        var step = step(actor, id, number);
        if (!done(id).containsKey(number)) {
            jdbc.sql("insert into campaign_step_done (campaign, number, done_by, done_at) values (?, ?, ?, ?)")
                    .params(id, number, actor.id(), file.now().atOffset(ZoneOffset.UTC))
                    .update();
            file.note(actor, "campaign.stepDone", id, number + ". " + step.title());
        }
    }

    /** A step is not done after all. */
    public void notDone(Actor actor, UUID id, int number) {
        var step = step(actor, id, number);
        var undone = jdbc.sql("delete from campaign_step_done where campaign = ? and number = ?")
                .params(id, number)
                .update();
        if (undone > 0) {
            file.note(actor, "campaign.stepNotDone", id, number + ". " + step.title());
        }
    }

    private PathStep step(Actor actor, UUID id, int number) {
        visible(actor, id);
        var campaign = file.locked(id);
        if (!runs(actor, campaign)) {
            throw RuleViolation.forbidden("deployment.path.notYours");
        }
        if (!goesOn(campaign)) {
            throw RuleViolation.conflict("deployment.path.notRunning");
        }
        var steps = file.plan(campaign).criticalPath();
        if (number < 1 || number > steps.size()) {
            throw RuleViolation.notFound();
        }
        return steps.get(number - 1);
    }

    private static boolean goesOn(Campaign campaign) {
        return campaign.startsOn() != null && !campaign.ended();
    }

    private boolean runs(Actor actor, Campaign campaign) {
        return rights.agency(actor) || actor.has(Role.TEAM_LEAD, campaign.incubator());
    }

    private Row row(Dated dated, @Nullable Done done, boolean running) {
        var late = done != null || !running
                ? 0
                : (int) Math.max(0, ChronoUnit.DAYS.between(dated.latestEnd(), file.today()));
        return new Row(
                dated.number(),
                dated.step(),
                dated.earliestStart(),
                dated.earliestEnd(),
                dated.latestStart(),
                dated.latestEnd(),
                dated.slack(),
                done,
                late);
    }

    private Map<Integer, Done> done(UUID campaign) {
        record Marked(int number, UUID by, Instant at) {}
        var marked = jdbc.sql("select number, done_by, done_at from campaign_step_done where campaign = ?")
                .param(campaign)
                .query((row, n) -> new Marked(
                        row.getInt(1),
                        row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
        var names = people.names(marked.stream().map(Marked::by).distinct().toList());
        var done = new HashMap<Integer, Done>();
        marked.forEach(m -> done.put(m.number(), new Done(m.by(), names.getOrDefault(m.by(), ""), m.at())));
        return done;
    }

    private Campaign visible(Actor actor, UUID id) {
        var campaign = file.campaign(id);
        if (!rights.sees(actor, campaign)) {
            throw RuleViolation.notFound();
        }
        return campaign;
    }
}
