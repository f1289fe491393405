package org.couveuse.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.communities.CommunityEvents;
import org.couveuse.communities.CommunityPeople;
import org.couveuse.communities.CommunityPosts;
import org.couveuse.communities.CommunityService;
import org.couveuse.demonstration.Plot.CommunityPlot;
import org.couveuse.demonstration.Plot.EventPlot;
import org.couveuse.demonstration.Plot.SaidPlot;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.ActingAs;
import org.couveuse.shared.Texts;
import org.couveuse.sharing.SolutionFollowers;
import org.couveuse.sharing.SolutionRatings;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.springframework.stereotype.Component;

/** What people around the deployed solution do by themselves: follow it, rate it, meet, and write to each other. */
@Component
class CommunityStory {

    private final Founding founding;
    private final Player player;
    private final CommunityService communities;
    private final CommunityPeople people;
    private final CommunityPosts posts;
    private final CommunityEvents events;
    private final SolutionFollowers followers;
    private final SolutionRatings ratings;
    private final Subjects subjects;
    private final ActingAs acting;
    private final TimeTravel time;
    private final Texts texts;

    CommunityStory(
            Founding founding,
            Player player,
            CommunityService communities,
            CommunityPeople people,
            CommunityPosts posts,
            CommunityEvents events,
            SolutionFollowers followers,
            SolutionRatings ratings,
            Subjects subjects,
            ActingAs acting,
            TimeTravel time,
            Texts texts) {
        this.founding = founding;
        this.player = player;
        this.communities = communities;
        this.people = people;
        this.posts = posts;
        this.events = events;
        this.followers = followers;
        this.ratings = ratings;
        this.subjects = subjects;
        this.acting = acting;
        this.time = time;
        this.texts = texts;
    }

    /** The community as far as it has come: its id once it is founded, and the threads begun by their first words. */
    static final class Told {

        private final CommunityPlot plot;
        private final Map<String, UUID> threads = new HashMap<>();
        private UUID community = new UUID(0, 0);

        Told(CommunityPlot plot) {
            this.plot = plot;
        }
    }

    /** Plays one day of a community around the solution of an incubator. */
    void day(Told told, UUID incubator, int day) {
        var plot = told.plot;
        plot.follows().forEach((who, on) -> {
            if (on == day) {
                as(who, () -> followers.follow(player.actor(founding.person(who)), solution(incubator)));
            }
        });
        if (plot.founded() == day) {
            var said = new CommunityService.Founding(plot.title(), plot.purpose(), List.of(solution(incubator)));
            as(plot.by(), () -> told.community = communities.found(player.actor(founding.person(plot.by())), said));
        }
        plot.joins().forEach((who, on) -> {
            if (on == day) {
                as(who, () -> people.join(player.actor(founding.person(who)), told.community));
            }
        });
        plot.said().stream().filter(said -> said.day() == day).forEach(said -> write(told, said));
        plot.events().stream().filter(event -> event.day() == day).forEach(event -> plan(told, event));
        plot.ratings().stream()
                .filter(rating -> rating.day() == day)
                .forEach(rating -> as(
                        rating.by(),
                        () -> ratings.rate(
                                player.actor(founding.person(rating.by())),
                                solution(incubator),
                                new SolutionRatings.Rate(rating.level(), rating.words()))));
    }

    private void write(Told told, SaidPlot said) {
        var words = new CommunityPosts.Writing(said.words());
        var who = player.actor(founding.person(said.by()));
        as(said.by(), () -> {
            if (said.to() == null) {
                told.threads.put(said.words(), posts.begin(who, told.community, words));
                return;
            }
            var thread = told.threads.entrySet().stream()
                    .filter(e -> e.getKey().startsWith(Objects.requireNonNull(said.to())))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no thread begins with " + said.to()));
            posts.reply(who, thread, words);
        });
        time.forward(Duration.ofMinutes(25));
    }

    private void plan(Told told, EventPlot event) {
        var starts = at(event.in(), event.hour());
        var plan = new CommunityEvents.Plan(
                event.title(),
                starts,
                starts.plus(Duration.ofHours(event.hours())),
                event.place(),
                event.link(),
                event.description());
        as(event.by(), () -> events.plan(player.actor(founding.person(event.by())), told.community, plan));
    }

    private Instant at(int inDays, int hour) {
        return LocalDate.ofInstant(time.now(), texts.zone())
                .plusDays(inDays)
                .atTime(LocalTime.of(hour, 0))
                .atZone(texts.zone())
                .toInstant();
    }

    private void as(String who, Runnable work) {
        acting.as(founding.person(who), work);
    }

    private UUID solution(UUID incubator) {
        return subjects.chain(incubator).cards().stream()
                .filter(card -> card.type() == SubjectType.SOLUTION)
                .map(Card::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no solution of incubator " + incubator));
    }
}
