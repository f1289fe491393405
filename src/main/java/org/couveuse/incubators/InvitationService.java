package org.couveuse.incubators;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.notices.Notices;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.Checks;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answering an invitation to a team, for oneself or for one's organisation, and taking one back. */
@Service
@Transactional
public class InvitationService {

    private final Store store;
    private final Processes processes;
    private final CurrentActor actor;
    private final Chronicle chronicle;
    private final Trail trail;
    private final Notices notices;
    private final People people;
    private final Clock clock;

    InvitationService(
            Store store,
            Processes processes,
            CurrentActor actor,
            Chronicle chronicle,
            Trail trail,
            Notices notices,
            People people,
            Clock clock) {
        this.store = store;
        this.processes = processes;
        this.actor = actor;
        this.chronicle = chronicle;
        this.trail = trail;
        this.notices = notices;
        this.people = people;
        this.clock = clock;
    }

    /** What an invited person answers. */
    public record AnswerInvitation(
            @NotNull InvitationAnswer answer,

            @Form.When(field = "answer", is = "ACCEPT") @Nullable
            LocalDate availableFrom,

            @Min(5) @Max(100) @Form.Unit("percent") @Form.When(field = "answer", is = "ACCEPT") @Nullable
            Integer timeShare,

            @Size(max = 2000) @Form.Long @Nullable String note) {}

    /** What an organisation answers that is asked for one of its people. */
    public record ReleaseMember(
            @NotNull ReleaseAnswer release,

            @Form.When(field = "release", is = "RELEASE") @Nullable
            LocalDate from,

            @Min(5) @Max(100) @Form.Unit("percent") @Form.When(field = "release", is = "RELEASE") @Nullable
            Integer timeShare,

            @Size(max = 2000) @Form.Long @Nullable String note) {}

    /** Accepts or refuses, for oneself. */
    public Outcome answer(UUID invitation, Actor who, AnswerInvitation answer) {
        var found = store.invitation(invitation);
        if (!who.is(found.person())) {
            throw RuleViolation.notFound();
        }
        var accepts = answer.answer() == InvitationAnswer.ACCEPT;
        new Checks()
                .that(!accepts || answer.timeShare() != null, "timeShare", "shared.required")
                .that(!accepts || answer.availableFrom() != null, "availableFrom", "shared.required")
                .refuse();
        found.answer(accepts ? InvitationState.ACCEPTED : InvitationState.REFUSED, answer.note(), clock.instant());
        if (accepts) {
            found.available(answer.availableFrom(), answer.timeShare());
        }
        return Outcome.of(TeamInvitationVariables.ANSWER, answer.answer());
    }

    /** Releases a person for the team or not, for their organisation. */
    public Outcome release(UUID invitation, Actor who, ReleaseMember answer) {
        var found = store.invitation(invitation);
        Store.refuseBarred(who, Set.of(found.person()));
        var releases = answer.release() == ReleaseAnswer.RELEASE;
        new Checks()
                .that(!releases || answer.timeShare() != null, "timeShare", "shared.required")
                .that(!releases || answer.from() != null, "from", "shared.required")
                .that(releases || answer.note() != null, "note", "shared.required")
                .refuse();
        found.answer(
                releases ? InvitationState.RELEASED : InvitationState.NOT_RELEASED, answer.note(), clock.instant());
        if (releases) {
            found.available(answer.from(), answer.timeShare());
        }
        return Outcome.of(TeamInvitationVariables.RELEASE, answer.release());
    }

    /** Takes an open invitation back; for the lead and the agency, with a reason. */
    public void withdraw(UUID incubator, UUID invitation, String reason) {
        var who = actor.get();
        if (!who.has(Role.TEAM_LEAD, incubator)) {
            Store.requireAgency(who);
        }
        var found = store.invitation(invitation);
        if (!found.incubator().equals(incubator)) {
            throw RuleViolation.notFound();
        }
        var why = Store.reason(reason);
        if (!found.open()) {
            throw RuleViolation.conflict("incubators.invitation.over", found.state());
        }
        found.answer(InvitationState.WITHDRAWN, why, clock.instant());
        trail.record(new Trail.Event(who.person(), "invitation.withdrawn", incubator, why));
        chronicle.decided(
                incubator,
                Chronicle.Line.of(DecisionKind.INVITATION_WITHDRAWN, who.person(), why)
                        .about(found.person()));
        notices.tell(
                found.person(),
                "incubators.withdrawn",
                store.incubator(incubator).facts().origin().title(),
                why);
        if (!processes.tell("msg_withdrawInvitation", invitation, Outcome.none())) {
            throw RuleViolation.conflict("incubators.invitation.over", found.state());
        }
    }

    /** An invitation with the names in it. */
    @Transactional(readOnly = true)
    public Invitation.Row get(UUID invitation) {
        return store.invitation(invitation).row();
    }

    /** A person's name. */
    @Transactional(readOnly = true)
    public String name(UUID person) {
        return people.displayName(person);
    }
}
