package org.couveuse.administration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.couveuse.notices.Notices;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.HalfKeys;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passwords that wait for a second person, as a screen shows them: with names, and who may do what. */
@Service
@Transactional
public class KeyDesk {

    private final HalfKeys keys;
    private final People people;
    private final Notices notices;
    private final CurrentActor actor;

    KeyDesk(HalfKeys keys, People people, Notices notices, CurrentActor actor) {
        this.keys = keys;
        this.people = people;
        this.notices = notices;
        this.actor = actor;
    }

    /**
     * A password that waits.
     *
     * @param mayGive whether who reads could be the second person
     * @param mine whether who reads asked for it
     */
    public record Seen(UUID person, String name, String askedBy, Instant askedAt, boolean mayGive, boolean mine) {}

    /** All that wait; none for whoever has no part in them. */
    @Transactional(readOnly = true)
    public List<Seen> list() {
        var who = actor.get();
        if (!who.has(Role.ADMIN) && !who.has(Role.AGENCY_OFFICER)) {
            return List.of();
        }
        return keys.list().stream()
                .map(row -> new Seen(
                        row.person(),
                        people.displayName(row.person()),
                        people.displayName(row.askedBy()),
                        row.askedAt(),
                        keys.mayGive(row),
                        who.is(row.askedBy())))
                .toList();
    }

    /** Gives a password as the second person, and tells its second half once; its owner is told by mail who the two are. */
    public HalfKeys.Second give(Seen seen) {
        var second = keys.give(seen.person());
        notices.tell(
                seen.person(),
                "right.keyGiven",
                seen.askedBy(),
                people.displayName(actor.get().person()),
                notices.link("/"));
        return second;
    }

    /** Refuses it, or takes it back. */
    public void drop(UUID person) {
        keys.drop(person);
    }
}
