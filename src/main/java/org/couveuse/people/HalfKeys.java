package org.couveuse.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.couveuse.audit.Trail;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passwords for whoever may vote, approve or verify, or ever might: an administrator has one made and is told its first
 * half, a second person gives it and is told the other. Nobody but its owner has both, so that nobody signs in for them;
 * until it is given the password before it stays in force.
 */
@Service
@Transactional
public class HalfKeys {

    private final Waiting waiting;
    private final HeldRoles held;
    private final Accounts accounts;
    private final RightRules rules;
    private final Memberships memberships;
    private final People people;
    private final CurrentActor actor;
    private final Turns turns;
    private final Trail trail;
    private final Clock clock;

    HalfKeys(
            Waiting waiting,
            HeldRoles held,
            Accounts accounts,
            RightRules rules,
            Memberships memberships,
            People people,
            CurrentActor actor,
            Turns turns,
            Trail trail,
            Clock clock) {
        this.waiting = waiting;
        this.held = held;
        this.accounts = accounts;
        this.rules = rules;
        this.memberships = memberships;
        this.people = people;
        this.actor = actor;
        this.turns = turns;
        this.trail = trail;
        this.clock = clock;
    }

    /** A password that waits for its second person. */
    public record Row(UUID person, String username, UUID askedBy, Instant askedAt) {}

    /** The half that the second person hands on, and for which account. */
    public record Second(String username, String half) {
        @Override
        public String toString() {
            return "Second[" + username + "]";
        }
    }

    /** Whether two people give this person a password: they hold, held or will hold a right that two people grant. */
    @Transactional(readOnly = true)
    public boolean takeTwo(UUID person) {
        return held.ever(person, Role.ofTwo());
    }

    /** Has a password wait for a second person, in place of one that waited before; for administrators, never for themselves. */
    public void ask(UUID person, String username, String first, String second) {
        accounts.requireKeeper(person);
        turns.take("rights");
        waiting.deleteById(person);
        waiting.flush();
        waiting.save(new HalfKey(
                person,
                username,
                accounts.hash(first + second),
                second,
                actor.get().id(),
                clock.instant()));
        note("account.keyAsked", person);
    }

    /** What waits, the oldest first; for administrators and officers. */
    @Transactional(readOnly = true)
    public List<Row> list() {
        if (!RightRules.keeps(actor.get())) {
            throw RuleViolation.forbidden("people.right.confirmers");
        }
        return waiting.findAllByOrderByAskedAt().stream().map(HalfKey::row).toList();
    }

    /** Whether who is signed in could be the second person. */
    @Transactional(readOnly = true)
    public boolean mayGive(Row row) {
        return refusal(actor.get(), row.person(), row.askedBy()) == null;
    }

    /** Who could be the second person now. */
    @Transactional(readOnly = true)
    public List<UUID> givers(UUID person) {
        var asker = load(person).askedBy();
        return Stream.concat(rules.agency().officers().stream(), memberships.holders(Role.ADMIN, null).stream())
                .distinct()
                .filter(giver -> refusal(rules.actor(giver), person, asker) == null)
                .toList();
    }

    /** The second person gives it: it is in force from now on, for one sign-in, and all sessions of its owner end. */
    public Second give(UUID person) {
        turns.take("rights");
        var key = load(person);
        var who = actor.get();
        var refusal = refusal(who, person, key.askedBy());
        if (refusal != null) {
            throw RuleViolation.forbidden(refusal);
        }
        if (people.find(person).filter(People.Row::active).isEmpty()) {
            throw RuleViolation.conflict("people.right.personGone", people.displayName(person));
        }
        if (!rules.actor(key.askedBy()).has(Role.ADMIN)) {
            throw RuleViolation.conflict("people.right.askerGone", people.displayName(key.askedBy()));
        }
        accounts.give(person, key.username(), key.passwordHash());
        waiting.delete(key);
        note("account.keyGiven", person);
        return new Second(key.username(), key.secondHalf());
    }

    /** Takes it back, or refuses it: nothing changes for its owner. For who asked and who could give it. */
    public void drop(UUID person) {
        turns.take("rights");
        var key = load(person);
        var who = actor.get();
        var refusal = who.is(key.askedBy()) ? null : refusal(who, person, key.askedBy());
        if (refusal != null) {
            throw RuleViolation.forbidden(refusal);
        }
        waiting.delete(key);
        note("account.keyDropped", person);
    }

    private HalfKey load(UUID person) {
        if (!RightRules.keeps(actor.get())) {
            throw RuleViolation.notFound();
        }
        return waiting.findById(person).orElseThrow(() -> RuleViolation.conflict("people.key.answered"));
    }

    private @Nullable String refusal(Actor who, UUID person, UUID asker) {
        if (who.is(person)) {
            return "people.account.ownHere";
        }
        var agency = rules.agency();
        // unlike for a right, two administrators are not enough where it is for the only officer: they would be that
        // one
        if (RightRules.keeps(who) && !who.is(asker) && !who.has(Role.AGENCY_OFFICER) && !agency.begins()) {
            return "people.right.ofTheAgency";
        }
        return RightRules.refusal(who, asker, person, agency).orElse(null);
    }

    private void note(String action, UUID person) {
        trail.record(new Trail.Event(Objects.requireNonNull(actor.get().person()), action, person, null));
    }

    interface Waiting extends JpaRepository<HalfKey, UUID> {

        List<HalfKey> findAllByOrderByAskedAt();
    }
}
