package org.couveuse.privacy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.inbox.Leaving;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Departures;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.Checks;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a person anonymous. What they did stays and counts: ballots, scores, decisions, measures, the trail, all under an
 * id that names nobody any more. What names them goes: name, address, account, links, drafts, mails, and their name and
 * address wherever somebody typed them.
 */
@Service
@Transactional
public class Anonymising {

    private static final int LONGEST = 500;

    private final People people;
    private final Departures departures;
    private final Leaving leaving;
    private final PersonTraces traces;
    private final CurrentActor actor;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    Anonymising(
            People people,
            Departures departures,
            Leaving leaving,
            PersonTraces traces,
            CurrentActor actor,
            Trail trail,
            JdbcClient jdbc,
            Clock clock) {
        this.people = people;
        this.departures = departures;
        this.leaving = leaving;
        this.traces = traces;
        this.actor = actor;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An order to make somebody anonymous.
     *
     * @param reason why, e.g. that they asked for it; it stays in the trail, so it names nobody
     * @param name the person's name as it is shown, typed once more
     */
    public record Order(@Nullable String reason, @Nullable String name) {}

    /** What was done. */
    public record Done(UUID person, int tasksFreed, int rowsDeleted, int textsChanged, int entriesErased) {}

    /** Makes a person anonymous; for administrators, never for themselves, never for the last one. There is no way back. */
    public Done anonymise(UUID person, Order order) {
        var who = actor.get();
        requireAdministrator(who, person);
        var known = people.get(person);
        var reason = order.reason() == null ? "" : order.reason();
        new Checks()
                .text("reason", reason, LONGEST)
                .that(known.displayName().equals(strip(order.name())), "name", "privacy.anonymise.name")
                .that(
                        !reason.contains(known.familyName()) && !reason.contains(known.email()),
                        "reason",
                        "privacy.anonymise.reasonNames")
                .refuse();
        if (Departures.left(known)) {
            throw RuleViolation.conflict("privacy.anonymise.already");
        }
        var freed = leaving.free(person);
        endAbsences(person);
        departures.leave(person);
        var deleted = traces.delete(person);
        var changed = traces.scrub(known);
        var erased = eraseEntries(known, who);
        trail.record(new Trail.Event(who.person(), "person.anonymised", person, reason));
        return new Done(person, freed, deleted, changed, erased);
    }

    private static String strip(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static void requireAdministrator(Actor who, UUID person) {
        if (!who.has(Role.ADMIN)) {
            throw RuleViolation.forbidden("people.administratorsOnly");
        }
        if (who.is(person)) {
            throw RuleViolation.conflict("people.notYourself");
        }
    }

    private void endAbsences(UUID person) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        "update absence set cancelled = ? where (person = ? or deputy = ?) and cancelled is null and to_at > ?")
                .params(now, person, person, now)
                .update();
    }

    /** Texts of the trail that name the person are erased, which the trail says of each; the chain holds. */
    private int eraseEntries(People.Row known, Actor who) {
        record Said(UUID entry, String words) {}
        var shown = PersonTraces.whole(known.displayName()).asPredicate();
        var named = shown.or(PersonTraces.whole(known.email()).asPredicate());
        var naming = jdbc
                .sql("select id, note from audit_entry where note like ? escape '!' or note like ? escape '!'")
                .params(PersonTraces.anywhere(known.displayName()), PersonTraces.anywhere(known.email()))
                .query((row, n) -> new Said(row.getObject("id", UUID.class), row.getString("note")))
                .list()
                .stream()
                .filter(said -> named.test(said.words()))
                .toList();
        naming.forEach(said -> trail.erase(said.entry(), who.person()));
        return naming.size();
    }
}
