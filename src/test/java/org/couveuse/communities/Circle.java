package org.couveuse.communities;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.couveuse.Troupe;
import org.couveuse.communities.CommunityEvents.Plan;
import org.couveuse.communities.CommunityService.Founding;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Actor;
import org.couveuse.people.Role;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.RuleViolation;
import org.couveuse.sharing.Sharing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A community of a test around one published solution, with its founder, a member and a stranger. */
@Component
public class Circle {

    final Troupe troupe;
    private final Sharing sharing;
    private final CommunityService communities;
    private final CommunityPeople people;
    private final CommunityEvents events;
    private final JdbcClient jdbc;
    private final TimeTravel time;

    Circle(
            Troupe troupe,
            Sharing sharing,
            CommunityService communities,
            CommunityPeople people,
            CommunityEvents events,
            JdbcClient jdbc,
            TimeTravel time) {
        this.troupe = troupe;
        this.sharing = sharing;
        this.communities = communities;
        this.people = people;
        this.events = events;
        this.jdbc = jdbc;
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

    /** Somebody as the rooms see them. */
    Actor actor(UUID person) {
        return troupe.actor(person);
    }

    /** Does something as somebody. */
    <T extends @Nullable Object> T as(UUID person, Supplier<T> work) {
        return troupe.as(person, work);
    }

    /** Does something as somebody that gives nothing back. */
    void does(UUID person, Runnable work) {
        troupe.as(person, () -> {
            work.run();
            return person;
        });
    }

    /** How somebody is refused. */
    RuleViolation refused(UUID person, Runnable work) {
        return troupe.refused(person, work);
    }

    /** The fields a plan of the founder is refused for. */
    List<String> fields(Cast cast, Plan plan) {
        return refused(cast.founder(), () -> events.plan(actor(cast.founder()), cast.community(), plan))
                .fields()
                .stream()
                .map(FieldProblem::field)
                .toList();
    }

    /** Whether the list shows the community to a reader who types these words. */
    boolean found(Actor reader, Cast cast, String words) {
        return communities.page(reader, words, cast.solution(), false, null, 50).items().stream()
                .anyMatch(row -> row.id().equals(cast.community()));
    }

    /** The mails to somebody with this subject, as a pattern of the database. */
    List<String> mails(UUID person, String subject) {
        return jdbc.sql("select body from mail where person = ? and subject like ?")
                .params(person, subject.replace(" :", "_:"))
                .query(String.class)
                .list();
    }
}
