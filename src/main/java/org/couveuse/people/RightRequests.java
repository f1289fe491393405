package org.couveuse.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.shared.Checks;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rights to vote, to approve or to verify: one person asks, another confirms, neither for themselves, and one of the two
 * at least is of the agency. Until the agency had its first officer, two administrators are enough, and where the right is
 * for its only one.
 */
@Service
@Transactional
public class RightRequests {

    private static final int LONGEST = 1000;

    private final RightBook book;
    private final RightRules rules;
    private final Memberships memberships;
    private final People people;
    private final CurrentActor actor;
    private final Turns turns;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RightRequests(
            RightBook book,
            RightRules rules,
            Memberships memberships,
            People people,
            CurrentActor actor,
            Turns turns,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.rules = rules;
        this.memberships = memberships;
        this.people = people;
        this.actor = actor;
        this.turns = turns;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A right to ask for.
     *
     * @param scope the body for the roles of a forum; null for those that hold everywhere
     * @param reason why, for who confirms and for the trail
     */
    public record Ask(
            @Nullable UUID person,
            @Nullable Role role,
            @Nullable UUID scope,
            @Nullable String reason) {}

    /** Why a request is refused. */
    public record No(@Nullable String reason) {}

    /** A request as read by those who ask, confirm and verify. */
    public record Row(
            UUID id,
            UUID person,
            Role role,
            @Nullable UUID scope,
            String reason,
            RightState state,
            UUID askedBy,
            Instant askedAt,
            @Nullable UUID answeredBy,
            @Nullable Instant answeredAt,
            @Nullable String answer) {}

    /** Asks that a person be given a right; a second person confirms it. Returns the request's id. */
    public UUID ask(Ask as) {
        var who = actor.get();
        var role = as.role();
        var reason = as.reason() == null ? "" : as.reason().strip();
        if (!RightRules.mayAskAtAll(who)) {
            throw RuleViolation.forbidden("people.right.askers");
        }
        new Checks()
                .present("person", as.person())
                .present("role", role)
                .that(role == null || role.takesTwo(), "role", "people.right.role")
                .text("reason", reason, LONGEST)
                .refuse();
        if (!RightRules.mayAsk(who, Objects.requireNonNull(role), as.scope())) {
            throw RuleViolation.forbidden("people.right.askers");
        }
        if (who.is(as.person())) {
            throw RuleViolation.forbidden("people.membership.notToYourself");
        }
        var person = Objects.requireNonNull(as.person());
        new Checks().that(takesPart(person), "person", "shared.notFound").refuse();
        rules.requireGrantable(grant(person, role, as.scope()));
        if (book.of(person, RightState.WAITING).stream()
                .anyMatch(r -> r.role() == role && Objects.equals(r.scope(), as.scope()))) {
            throw RuleViolation.conflict("people.right.waiting");
        }
        var request = book.save(new RightRequest(person, role, as.scope(), reason, who.id(), clock.instant()));
        note("right.requested", request, "");
        events.publishEvent(new RightRequest.Asked(request.id()));
        return request.id();
    }

    /** The second person says yes: the right holds from now on. Returns the membership's id. */
    public UUID confirm(UUID id) {
        var request = waiting(id);
        var who = requireSecond(request);
        var asker = request.askedBy();
        if (!takesPart(request.person())) {
            throw RuleViolation.conflict("people.right.personGone", people.displayName(request.person()));
        }
        if (!takesPart(asker) || !RightRules.mayAsk(rules.actor(asker), request.role(), request.scope())) {
            throw RuleViolation.conflict("people.right.askerGone", people.displayName(asker));
        }
        var grant = grant(request.person(), request.role(), request.scope());
        rules.requireGrantable(grant);
        var membership = memberships.grantOfTwo(grant, asker, who.id());
        if (request.role() == Role.FORUM_CHAIR || request.role() == Role.FORUM_CO_CHAIR) {
            memberships.grantOfTwo(grant(request.person(), Role.FORUM_MEMBER, request.scope()), asker, who.id());
        }
        request.answer(RightState.CONFIRMED, who.id(), clock.instant(), null);
        note("right.confirmed", request, " < " + asker);
        events.publishEvent(new RightRequest.Answered(id));
        return membership;
    }

    /** The second person says no, and why; nothing is granted. */
    public void decline(UUID id, No as) {
        var request = waiting(id);
        var who = requireSecond(request);
        var reason = as.reason() == null ? "" : as.reason().strip();
        new Checks().text("reason", reason, LONGEST).refuse();
        request.answer(RightState.DECLINED, who.id(), clock.instant(), reason);
        note("right.declined", request, "");
        events.publishEvent(new RightRequest.Answered(id));
    }

    /** Who asked takes it back. */
    public void withdraw(UUID id) {
        var request = waiting(id);
        var who = actor.get();
        if (!who.is(request.askedBy()) || !RightRules.mayAskAtAll(who)) {
            throw RuleViolation.forbidden("people.right.notYours");
        }
        request.answer(RightState.WITHDRAWN, who.id(), clock.instant(), null);
        note("right.withdrawn", request, "");
        events.publishEvent(new RightRequest.Answered(id));
    }

    private boolean takesPart(UUID person) {
        return people.find(person).filter(People.Row::active).isPresent();
    }

    private RightRequest waiting(UUID id) {
        turns.take("rights");
        var request = rules.visible(actor.get(), id);
        if (request.state() != RightState.WAITING) {
            var row = request.row();
            throw RuleViolation.conflict(
                    "people.right.answered",
                    people.displayName(row.answeredBy()),
                    Objects.requireNonNull(row.answeredAt()));
        }
        return request;
    }

    private Actor requireSecond(RightRequest request) {
        var who = actor.get();
        RightRules.refusal(who, request, rules.agency()).ifPresent(code -> {
            throw RuleViolation.forbidden(code);
        });
        return who;
    }

    private Memberships.Grant grant(UUID person, Role role, @Nullable UUID scope) {
        return new Memberships.Grant(person, role, scope, clock.instant(), null);
    }

    private void note(String action, RightRequest request, String more) {
        trail.record(new Trail.Event(actor.get().id(), action, request.person(), request.right() + more));
    }
}
