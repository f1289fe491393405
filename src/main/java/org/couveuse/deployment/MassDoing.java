package org.couveuse.deployment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.deployment.MassRules.Facts;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.inbox.DueDates;
import org.couveuse.inbox.OpenTask;
import org.couveuse.notices.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Does to one organisation what was asked for many, in one transaction with its entry in the trail. The rules are asked
 * again, for it may have moved on since.
 */
@Component
class MassDoing {

    /** The agency calls the day after the day until which an organisation has time to answer. */
    private static final int CALL_AFTER = 1;

    private static final String ANSWER = "user_answerInvitation";

    private final CampaignFile file;
    private final AdoptionService adoptions;
    private final MassChoice choice;
    private final MassLog log;
    private final Processes processes;
    private final DueDates due;
    private final Notices notices;
    private final Trail trail;

    MassDoing(
            CampaignFile file,
            AdoptionService adoptions,
            MassChoice choice,
            MassLog log,
            Processes processes,
            DueDates due,
            Notices notices,
            Trail trail) {
        this.file = file;
        this.adoptions = adoptions;
        this.choice = choice;
        this.log = log;
        this.processes = processes;
        this.due = due;
        this.notices = notices;
        this.trail = trail;
    }

    /** Does it, or notes why not. */
    void one(MassLog.Item item) {
        var asked = log.plain(item.action());
        var candidate = choice.one(item.adoption());
        var facts = choice.facts(List.of(candidate)).getOrDefault(item.adoption(), new Facts(List.of(), false, false));
        var day = asked.until();
        var until = day == null ? null : file.morning(day);
        var left = MassRules.of(asked.act(), until, candidate, facts);
        if (left == null && !done(asked, item.adoption(), facts, day, until)) {
            left = LeftOut.MOVED_ON;
        }
        if (left == null) {
            trail.record(new Trail.Event(asked.by(), "adoption.mass" + asked.act(), item.adoption(), asked.reason()));
        }
        log.settle(item, left == null ? MassOutcome.DONE : MassOutcome.LEFT_OUT, left, file.now());
    }

    private boolean done(
            MassLog.Asked asked, UUID adoption, Facts facts, @Nullable LocalDate day, @Nullable Instant until) {
        return switch (asked.act()) {
            case REMIND -> remind(asked, adoption, facts);
            case CLOSE -> close(asked, adoption);
            case POSTPONE -> day != null && until != null && postpone(asked, adoption, facts, day, until);
        };
    }

    private boolean remind(MassLog.Asked asked, UUID adoption, Facts facts) {
        var own = facts.own();
        own.ifPresent(task -> tell(
                asked, file.adoption(adoption), "adoptionReminded", task.due(), notices.link("/taches/" + task.id())));
        return own.isPresent();
    }

    private boolean close(MassLog.Asked asked, UUID adoption) {
        if (!processes.tell("msg_campaignClosed", adoption, Outcome.none())) {
            return false;
        }
        var found = file.adoption(adoption);
        found.withdrawalAsked();
        tell(asked, found, "adoptionClosed", file.now(), notices.link("/adoptions/" + adoption));
        return true;
    }

    private boolean postpone(MassLog.Asked asked, UUID adoption, Facts facts, LocalDate day, Instant until) {
        var found = file.adoption(adoption);
        var own = facts.own();
        if (own.isPresent()) {
            moveTask(adoption, own.get(), day, until);
        } else if (found.state() == AdoptionState.POSTPONED) {
            if (processes.moveTimer(adoption, "timer_postponed", until) == 0) {
                return false;
            }
            processes.set(adoption, Outcome.of(OrganisationAdoptionVariables.POSTPONED_UNTIL, until));
            found.postpone(day);
        } else {
            if (processes.moveTimer(adoption, "timer_nextReport", until) == 0) {
                return false;
            }
            processes.set(adoption, Outcome.of(OrganisationAdoptionVariables.NEXT_REPORT_AT, until));
            var known = found.file();
            var reported = known.reportedAt();
            found.report(known.plan(), known.obstacle(), reported == null ? file.now() : reported, until);
        }
        tell(asked, found, "adoptionPutOff", until, notices.link("/adoptions/" + adoption));
        return true;
    }

    private void moveTask(UUID adoption, OpenTask task, LocalDate day, Instant until) {
        due.move(adoption, task.form(), until);
        if (task.form().equals(ANSWER)) {
            processes.moveTimer(adoption, "timer_silence", file.morning(day.plusDays(CALL_AFTER)));
        }
    }

    private void tell(MassLog.Asked asked, Adoption adoption, String key, Instant at, String link) {
        notices.tellAll(
                adoptions.contacts(adoption),
                key,
                file.campaign(adoption.campaign()).title(),
                adoption.row().name(),
                at,
                asked.reason(),
                link);
    }
}
