package org.couveuse.themes;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.governance.Bodies;
import org.couveuse.governance.BodyKind;
import org.couveuse.governance.Seats;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Role;
import org.couveuse.themes.BallotService.Line;
import org.couveuse.themes.BallotService.Score;
import org.couveuse.themes.BallotService.Vote;
import org.couveuse.themes.RoundPlanning.CandidateTheme;
import org.couveuse.themes.RoundPlanning.Preparation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A forum made for one test, with its themes and its rounds. */
@Component
public class RoundTable {

    private final Bodies bodies;
    private final Seats seats;
    private final ThemeService themes;
    private final RoundPlanning planning;
    private final NeedReception reception;
    private final ActingAs acting;
    private final Troupe troupe;
    private final TimeTravel time;
    private final Clock clock;

    RoundTable(
            Bodies bodies,
            Seats seats,
            ThemeService themes,
            RoundPlanning planning,
            NeedReception reception,
            ActingAs acting,
            Troupe troupe,
            TimeTravel time,
            Clock clock) {
        this.bodies = bodies;
        this.seats = seats;
        this.themes = themes;
        this.planning = planning;
        this.reception = reception;
        this.acting = acting;
        this.troupe = troupe;
        this.time = time;
        this.clock = clock;
    }

    /** A forum with its people and candidate themes. */
    public record Forum(
            UUID id, UUID officer, UUID chair, List<UUID> members, List<UUID> themes, UUID group, UUID adviser) {

        /** All who may vote, the chair first. */
        public List<UUID> voters() {
            var all = new ArrayList<UUID>();
            all.add(chair);
            all.addAll(members);
            return all;
        }
    }

    /** A forum with a chair, so many other members, so many candidate themes, and a group that advises it. */
    public Forum forum(int members, int candidates) {
        var id = acting.asSystem(
                () -> bodies.establish(new Bodies.New(BodyKind.FORUM, "Forum d’essai", "Trial forum", null, null)));
        var group = acting.asSystem(
                () -> bodies.establish(new Bodies.New(BodyKind.CITIZENS_GROUP, "Citoyens", "Citizens", id, null)));
        var chair = troupe.somebody();
        acting.asSystem(() -> seats.take(id, chair, Role.FORUM_CHAIR));
        var others = new ArrayList<UUID>();
        for (var i = 0; i < members; i++) {
            others.add(troupe.with(Role.FORUM_MEMBER, id));
        }
        var offered = new ArrayList<UUID>();
        for (var i = 0; i < candidates; i++) {
            offered.add(acting.asSystem(() -> themes.create(
                    new ThemeService.Wording("Thème " + UUID.randomUUID(), "Ce qui doit changer.", null), id)));
        }
        var officer = troupe.with(Role.AGENCY_OFFICER, null);
        var adviser = troupe.with(Role.ADVISOR, group);
        return new Forum(id, officer, chair, others, offered, group, adviser);
    }

    /** A candidate theme of the forum that this person proposed. */
    public UUID proposed(Forum forum, UUID author) {
        troupe.granted(author, Role.TEAM_MEMBER, UUID.randomUUID());
        var need = acting.as(
                author,
                () -> reception.submit(new NeedReception.New(
                        "Besoin " + UUID.randomUUID(),
                        "Il faut que cela change, pour nous tous.",
                        null,
                        Frequency.WEEKLY,
                        null,
                        null,
                        Channel.INNOVATION_CELL,
                        null)));
        time.runDue();
        troupe.does(
                forum.officer(),
                need,
                "user_triageNeed",
                new NeedTriage.Triaging(
                        Triage.CANDIDATE, "Proposé " + need, "Ce qui doit changer.", null, null, null, "D’accord."));
        time.runDue();
        return themes.candidates(forum.id()).stream()
                .filter(t -> themes.proposers(t.id()).contains(author))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** A round of the forum, still to be prepared. */
    public UUID planned(Forum forum) {
        var id = acting.as(
                forum.officer(),
                () -> planning.plan(troupe.actor(forum.officer()), new RoundPlanning.New(forum.id(), "Ronde d’essai")));
        time.runDue();
        return id;
    }

    /** What the agency fixes: all themes, all members, quorum of half, opening in an hour, two weeks of voting. */
    public Preparation preparation(Forum forum, List<UUID> candidates, BallotMode mode, int quorum) {
        var opening = clock.instant().plus(Duration.ofHours(1));
        return new Preparation(
                "Ronde d’essai",
                "Comme prochain sujet d’incubateur, ce thème est…",
                candidates.stream()
                        .map(t -> new CandidateTheme(t, "Parce que.", null))
                        .toList(),
                mode,
                forum.voters(),
                quorum,
                1,
                Math.min(2, candidates.size()),
                opening,
                opening.plus(Duration.ofDays(14)),
                List.of("ADVISOR@" + forum.group()));
    }

    /** A round open for voting. */
    public UUID open(Forum forum, BallotMode mode, int quorum) {
        var round = planned(forum);
        troupe.does(forum.officer(), round, "user_prepareRound", preparation(forum, forum.themes(), mode, quorum));
        time.forward(Duration.ofHours(2));
        return round;
    }

    /** A round open for voting in which themes can also be noted on these criteria. */
    public UUID open(Forum forum, BallotMode mode, int quorum, List<Criteria.Line> criteria) {
        var round = planned(forum);
        troupe.does(
                forum.officer(),
                round,
                "user_prepareRound",
                preparation(forum, forum.themes(), mode, quorum).with(criteria, true));
        time.forward(Duration.ofHours(2));
        return round;
    }

    /** A criterion noted from 0 to 10 whose high notes are good. */
    public static Criteria.Line criterion(String name, String weight) {
        return criterion(name, BetterWhen.HIGHER, null, null, weight);
    }

    /** A criterion with a scale. */
    public static Criteria.Line criterion(
            String name, BetterWhen direction, @Nullable Integer least, @Nullable Integer most, String weight) {
        return new Criteria.Line(name, null, direction, least, most, new BigDecimal(weight), null, null);
    }

    /** What a ballot says of one theme, with notes on the first criteria; where there is a null, nothing is noted. */
    public static Line line(UUID theme, BallotChoice choice, @Nullable Integer... notes) {
        var scores = new ArrayList<Score>();
        for (var i = 0; i < notes.length; i++) {
            if (notes[i] != null) {
                scores.add(new Score("C" + (i + 1), notes[i]));
            }
        }
        return new Line(theme, choice, choice == BallotChoice.RECUSED ? "Je le connais de près." : null, scores);
    }

    /** A ballot that says this of the themes, in their order. */
    public static Vote vote(List<UUID> themes, BallotChoice... choices) {
        var lines = new ArrayList<Line>();
        for (var i = 0; i < choices.length; i++) {
            lines.add(new Line(
                    themes.get(i), choices[i], choices[i] == BallotChoice.RECUSED ? "Je le connais de près." : null));
        }
        return new Vote(lines, null, null);
    }
}
