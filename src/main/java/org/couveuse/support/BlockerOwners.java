package org.couveuse.support;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.people.Candidate;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who deals with a blocker at each level, and who may raise one. */
@Component
class BlockerOwners {

    private static final Set<Role> RAISE = EnumSet.of(
            Role.AGENCY_OFFICER,
            Role.FORUM_MEMBER,
            Role.FORUM_CHAIR,
            Role.FORUM_CO_CHAIR,
            Role.TEAM_MEMBER,
            Role.TEAM_LEAD,
            Role.HOST_CONTACT,
            Role.ADOPTER_CONTACT);
    private static final Set<Role> READS_ALL =
            EnumSet.of(Role.AUDITOR, Role.FORUM_MEMBER, Role.FORUM_CHAIR, Role.FORUM_CO_CHAIR, Role.ADVISOR);

    private final Subjects subjects;
    private final Memberships memberships;

    BlockerOwners(Subjects subjects, Memberships memberships) {
        this.subjects = subjects;
        this.memberships = memberships;
    }

    /** The lead while the incubator works, the agency above that and during deployment, the forum's chair at the top. */
    Candidate of(Blocker blocker, Card thing) {
        return switch (blocker.level()) {
            case OPERATIONAL -> lead(thing, blocker.raisedBy()).orElse(Candidate.of(Role.AGENCY_OFFICER));
            case TACTICAL -> Candidate.of(Role.AGENCY_OFFICER);
            case STRATEGIC -> chair(blocker).orElse(Candidate.of(Role.AGENCY_OFFICER));
        };
    }

    /** The forum the thing belongs to, its own or its incubator's. */
    @Nullable
    UUID body(Card thing) {
        return thing.body() != null
                ? thing.body()
                : incubator(thing).map(Card::body).orElse(null);
    }

    /** Whether the actor has a part in the thing: works on it, hosts it, adopts it, decides about it or supports it. */
    boolean concerned(Actor actor, Card thing) {
        if (readsAll(actor)) {
            return true;
        }
        var organisation = thing.organisation();
        if (organisation != null
                && (actor.has(Role.HOST_CONTACT, organisation) || actor.has(Role.ADOPTER_CONTACT, organisation))) {
            return true;
        }
        return incubator(thing)
                .map(Card::id)
                .filter(i -> actor.has(Role.TEAM_LEAD, i) || actor.has(Role.TEAM_MEMBER, i))
                .isPresent();
    }

    /** Whether every blocker concerns the actor: the agency, the forum and its groups, the auditor. */
    boolean readsAll(Actor actor) {
        return agency(actor) || READS_ALL.stream().anyMatch(actor::has);
    }

    /** Whether the actor may raise a blocker on the thing; who advises or verifies reads, and raises none. */
    boolean mayRaise(Actor actor, Card thing) {
        return raises(actor) && concerned(actor, thing);
    }

    /** Refuses who raises blockers on nothing. */
    void requireRaiser(Actor actor) {
        if (!raises(actor)) {
            throw RuleViolation.forbidden("blocker.noPart");
        }
    }

    /** Whether the actor says it solved without the owner's task: whoever raised it, and the agency. */
    boolean ends(Actor actor, UUID raisedBy) {
        return agency(actor) || (actor.is(raisedBy) && !actor.standsApart());
    }

    private static boolean raises(Actor actor) {
        return RAISE.stream().anyMatch(actor::has);
    }

    boolean agency(Actor actor) {
        return actor.has(Role.AGENCY_OFFICER);
    }

    private Optional<Candidate> lead(Card thing, UUID raisedBy) {
        return incubator(thing)
                .filter(i -> thing.stage() != Stage.DEPLOYMENT)
                .map(Card::id)
                .filter(i -> memberships.holders(Role.TEAM_LEAD, i).stream().anyMatch(p -> !p.equals(raisedBy)))
                .map(i -> Candidate.of(Role.TEAM_LEAD, i));
    }

    private Optional<Candidate> chair(Blocker blocker) {
        return Optional.ofNullable(blocker.body())
                .filter(b -> !memberships.holders(Role.FORUM_CHAIR, b).isEmpty())
                .map(b -> Candidate.of(Role.FORUM_CHAIR, b));
    }

    private Optional<Card> incubator(Card thing) {
        if (thing.type() == SubjectType.INCUBATOR) {
            return Optional.of(thing);
        }
        return subjects.origins(thing.id()).cards().stream()
                .filter(c -> c.type() == SubjectType.INCUBATOR)
                .findFirst();
    }
}
