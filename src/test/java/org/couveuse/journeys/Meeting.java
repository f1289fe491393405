package org.couveuse.journeys;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.couveuse.communities.CommunityEvents;
import org.couveuse.communities.CommunityPeople;
import org.couveuse.communities.CommunityPosts;
import org.couveuse.communities.CommunityService;
import org.couveuse.demonstration.Founding;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.ActingAs;
import org.springframework.stereotype.Component;

/** Behind the scene, people who use the solution found a community around it, write and plan to meet. */
@Component
class Meeting {

    private static final String FOUNDER = "agence1";
    private static final String MEMBER = "org9";

    private final Company company;
    private final Founding founding;
    private final CommunityService communities;
    private final CommunityPeople people;
    private final CommunityPosts posts;
    private final CommunityEvents events;
    private final ActingAs acting;
    private final TimeTravel time;

    Meeting(
            Company company,
            Founding founding,
            CommunityService communities,
            CommunityPeople people,
            CommunityPosts posts,
            CommunityEvents events,
            ActingAs acting,
            TimeTravel time) {
        this.company = company;
        this.founding = founding;
        this.communities = communities;
        this.people = people;
        this.posts = posts;
        this.events = events;
        this.acting = acting;
        this.time = time;
    }

    /** A community with a thread, a reply and a meeting to come; gives its id. */
    UUID around(UUID solution) {
        var founder = company.actor(FOUNDER);
        var member = company.actor(MEMBER);
        var said = new CommunityService.Founding("Entre adoptantes", "Pour **s’entraider**.", List.of(solution));
        var id = acting.as(founding.person(FOUNDER), () -> communities.found(founder, said));
        acting.as(founding.person(MEMBER), () -> people.join(member, id));
        var first = acting.as(
                founding.person(MEMBER),
                () -> posts.begin(member, id, new CommunityPosts.Writing("Qui a un *gabarit* ?\n\n- court\n- clair")));
        acting.as(
                founding.person(FOUNDER),
                () -> posts.reply(founder, first, new CommunityPosts.Writing("Il est dans la trousse.")));
        var starts = time.now().plus(Duration.ofDays(12)).truncatedTo(ChronoUnit.HOURS);
        var plan = new CommunityEvents.Plan(
                "Visite",
                starts,
                starts.plus(Duration.ofHours(2)),
                "Salle B",
                "https://rencontre.exemple.test/b",
                "À voir.");
        acting.as(founding.person(FOUNDER), () -> events.plan(founder, id, plan));
        return id;
    }
}
