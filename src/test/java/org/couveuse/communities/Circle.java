package org.couveuse.communities;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.couveuse.Troupe;
import org.couveuse.communities.CommunityEvents.Plan;
import org.couveuse.communities.CommunityService.Founding;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Role;
import org.couveuse.sharing.Sharing;
import org.springframework.stereotype.Component;

/** A community of a test around one published solution, with its founder, a member and a stranger. */
@Component
public class Circle {

    final Troupe troupe;
    private final Sharing sharing;
    private final CommunityService communities;
    private final CommunityPeople people;
    private final TimeTravel time;

    Circle(Troupe troupe, Sharing sharing, CommunityService communities, CommunityPeople people, TimeTravel time) {
        this.troupe = troupe;
        this.sharing = sharing;
        this.communities = communities;
        this.people = people;
        this.time = time;
    }

    /** Who there is; the founder is an officer of the agency, the lead leads the incubator behind the solution. */
    public record Cast(
            UUID community, UUID solution, UUID founder, UUID member, UUID stranger, UUID lead, UUID incubator) {}

    /** A community with two people in it. */
    public Cast founded() {
        var shared = sharing.published();
        var founder = troupe.with(Role.AGENCY_OFFICER, null);
        var member = troupe.with(Role.ADOPTER_CONTACT, UUID.randomUUID());
        var stranger = troupe.with(Role.HOST_CONTACT, UUID.randomUUID());
        var id = troupe.as(founder, () -> communities.found(troupe.actor(founder), founding(shared.solution())));
        troupe.as(member, () -> {
            people.join(troupe.actor(member), id);
            return id;
        });
        return new Cast(id, shared.solution(), founder, member, stranger, shared.lead(), shared.incubator());
    }

    /** What one says to found it. */
    public static Founding founding(UUID... solutions) {
        return new Founding("Les murs de bloquants", "Pour **s’entraider**.", List.of(solutions));
    }

    /** A meeting in so many days. */
    public Plan plan(int days) {
        var starts = in(days);
        return new Plan(
                "Visite d’un mur",
                starts,
                starts.plus(Duration.ofHours(2)),
                "Salle B",
                "https://rencontre.exemple.test/mur?x=1",
                "Apportez une *photo*.");
    }

    /** A moment in so many days. */
    public Instant in(int days) {
        return time.now().plus(Duration.ofDays(days)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }
}
