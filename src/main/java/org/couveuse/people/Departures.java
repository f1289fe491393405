package org.couveuse.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Turns;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How somebody leaves for good: without roles, without account, without a name. Part of what {@code privacy} does. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Departures {

    /** Where the addresses are of those who have none any more; nothing is ever delivered there. */
    private static final String NOWHERE = "@anonyme.invalid";

    private final People.Known people;
    private final Open open;
    private final Accounts.Opened accounts;
    private final PasswordEncoder encoder;
    private final CurrentActor actor;
    private final Rights rights;
    private final LastOnes lastOnes;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Turns turns;
    private final Clock clock;

    Departures(
            People.Known people,
            Open open,
            Accounts.Opened accounts,
            PasswordEncoder encoder,
            CurrentActor actor,
            Rights rights,
            LastOnes lastOnes,
            Trail trail,
            ApplicationEventPublisher events,
            Turns turns,
            Clock clock) {
        this.people = people;
        this.open = open;
        this.accounts = accounts;
        this.encoder = encoder;
        this.actor = actor;
        this.rights = rights;
        this.lastOnes = lastOnes;
        this.trail = trail;
        this.events = events;
        this.turns = turns;
        this.clock = clock;
    }

    /** Whether somebody left this way. */
    public static boolean left(People.Row person) {
        return person.email().endsWith(NOWHERE);
    }

    /**
     * Ends all that a person holds or will hold, closes their accounts and takes their names and address away, so that
     * their id names nobody any more. For administrators; the last administrator stays, and the
     * last officer of the agency.
     */
    public void leave(UUID person) {
        var who = actor.get();
        if (!who.has(Role.ADMIN)) {
            throw RuleViolation.forbidden("people.administratorsOnly");
        }
        if (who.is(person)) {
            throw RuleViolation.conflict("people.notYourself");
        }
        var found = people.findById(person).orElseThrow(RuleViolation::notFound);
        end(person);
        for (var account : accounts.findByPerson(person)) {
            account.close(
                    "anonyme-" + account.id(), encoder.encode(UUID.randomUUID().toString()));
            trail.record(new Trail.Event(who.person(), "account.closed", person, null));
        }
        found.forget(NOWHERE);
        people.saveAndFlush(found);
        accounts.flush();
        rights.changed(person);
        events.publishEvent(new Person.Described(person));
    }

    private void end(UUID person) {
        // as wherever roles are given and taken: of the last two administrators one stays, though each may be leaving
        turns.take("rights");
        var now = clock.instant();
        for (var membership : open.nowOrLater(person, now)) {
            lastOnes.refuseEnd(membership, false);
            membership.end(later(now, membership.row().from()));
            rights.taken(membership, actor.get());
        }
        open.flush();
    }

    private static Instant later(Instant now, Instant from) {
        return from.isAfter(now) ? from : now;
    }

    interface Open extends JpaRepository<Membership, UUID> {

        @Query("select m from Membership m where m.person = :person and (m.to is null or m.to > :now)"
                + " order by m.from, m.id")
        List<Membership> nowOrLater(UUID person, Instant now);
    }
}
