package org.couveuse.governance;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.people.Memberships;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits on which body, and as what. */
@Service
@Transactional
public class Seats {

    private static final List<Role> FORUM_ORDER =
            List.of(Role.FORUM_CHAIR, Role.FORUM_CO_CHAIR, Role.FORUM_MEMBER, Role.ADVISOR);

    private final Bodies.Known known;
    private final Memberships memberships;
    private final People people;

    Seats(Bodies.Known known, Memberships memberships, People people) {
        this.known = known;
        this.memberships = memberships;
        this.people = people;
    }

    /** Who sits on a body, and as what. */
    public record Seat(
            UUID person,
            String name,
            @Nullable UUID organisation,
            Role role,
            Instant from,
            @Nullable Instant to) {}

    /** Seats a person; who chairs is a member too. A forum has one chair. */
    public void take(UUID body, UUID person, Role role) {
        var found = known.findById(body).orElseThrow(RuleViolation::notFound);
        if (!found.kind().seats(role)) {
            throw RuleViolation.field("role", "governance.seat.role", role, found.kind());
        }
        if (role == Role.FORUM_CHAIR
                && memberships.holders(role, body).stream().anyMatch(holder -> !holder.equals(person))) {
            throw RuleViolation.conflict("governance.seat.oneChair");
        }
        memberships.grant(person, role, body);
        if (role == Role.FORUM_CHAIR || role == Role.FORUM_CO_CHAIR) {
            memberships.grant(person, Role.FORUM_MEMBER, body);
        }
    }

    /** Who sits on a body now; who chairs first, each person once. */
    @Transactional(readOnly = true)
    public List<Seat> of(UUID body) {
        var held = memberships.in(body);
        var names = people.all(held.stream().map(Memberships.Row::person).toList());
        var seen = new java.util.HashSet<UUID>();
        return held.stream()
                .sorted(Comparator.comparing((Memberships.Row row) -> FORUM_ORDER.indexOf(row.role()))
                        .thenComparing(Memberships.Row::from)
                        .thenComparing(Memberships.Row::person))
                .filter(row -> seen.add(row.person()))
                .flatMap(row -> Optional.ofNullable(names.get(row.person()))
                        .map(person -> new Seat(
                                person.id(),
                                person.displayName(),
                                person.organisation(),
                                row.role(),
                                row.from(),
                                row.to()))
                        .stream())
                .toList();
    }

    /**
     * What somebody may know of who is seated: citizens of a group are named to each other and to who reads everybody.
     */
    static List<Seat> shown(Actor who, BodyKind kind, List<Seat> seated) {
        return kind != BodyKind.CITIZENS_GROUP
                        || People.reads(who)
                        || seated.stream().anyMatch(seat -> who.is(seat.person()))
                ? seated
                : List.of();
    }
}
