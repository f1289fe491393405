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
import org.couveuse.notices.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Does to one organisation what was asked for many, in one transaction with its entry in the trail. The rules are asked
 * again, for it may have moved on since.
 */
@Component
class MassDoing {

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
        if (asked.act() == MassAct.REMIND) {
            choice.hold(item.adoption());
        }
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
        if (MassRules.unanswered(facts)) {
            return postponeInvitation(asked, found, day, until);
        }
        if (own.isPresent()) {
            due.move(adoption, own.get().form(), until);
        } else if (found.state() == AdoptionState.POSTPONED) {
            if (processes.moveTimer(adoption, "timer_postponed", until) == 0) {
                return false;
            }
            processes.set(adoption, Outcome.of(OrganisationAdoptionVariables.POSTPONED_UNTIL, until));
            found.postpone(day);
            return told(asked, found, "adoptionPostponed", until);
        } else {
            if (processes.moveTimer(adoption, "timer_nextReport", until) == 0) {
                return false;
            }
            processes.set(adoption, Outcome.of(OrganisationAdoptionVariables.NEXT_REPORT_AT, until));
            var known = found.file();
            var reported = known.reportedAt();
            found.report(known.plan(), known.obstacle(), reported == null ? file.now() : reported, until);
        }
        return told(asked, found, "adoptionPutOff", until);
    }

    /** The invitation is taken back until its day; before that the organisation may ask for it. */
    private boolean postponeInvitation(MassLog.Asked asked, Adoption found, LocalDate day, Instant until) {
        var again = Outcome.of(OrganisationAdoptionVariables.POSTPONED_UNTIL, until);
        if (!processes.tell("msg_postponeInvitation", found.id(), again)) {
            return false;
        }
        found.postpone(day);
        file.move(found, AdoptionState.POSTPONED, asked.by());
        return told(asked, found, "adoptionPostponed", until);
    }

    private boolean told(MassLog.Asked asked, Adoption adoption, String key, Instant until) {
        tell(asked, adoption, key, until, notices.link("/adoptions/" + adoption.id()));
        return true;
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
