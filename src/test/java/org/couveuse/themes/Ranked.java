package org.couveuse.themes;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.ActingAs;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.people.SizeBand;
import org.couveuse.themes.RoundDeciding.Deliberation;
import org.couveuse.themes.RoundDeciding.Reason;
import org.couveuse.themes.RoundDeciding.RetainedTheme;
import org.couveuse.themes.RoundDeciding.Review;
import org.couveuse.themes.RoundTable.Forum;
import org.springframework.stereotype.Component;

/** Rounds that went all the way, for the tests of what they publish. */
@Component
public class Ranked {

    private static final BallotChoice[][] SAID = {
        {BallotChoice.EXCELLENT, BallotChoice.GOOD, BallotChoice.GOOD, BallotChoice.NO_MENTION},
        {BallotChoice.VERY_GOOD, BallotChoice.GOOD, BallotChoice.RECUSED, BallotChoice.NO_MENTION},
        {BallotChoice.VERY_GOOD, BallotChoice.VERY_GOOD, BallotChoice.TO_REJECT},
        {BallotChoice.GOOD, BallotChoice.RECUSED, BallotChoice.GOOD},
        {BallotChoice.GOOD, BallotChoice.EXCELLENT, BallotChoice.INSUFFICIENT},
        {BallotChoice.FAIRLY_GOOD, BallotChoice.FAIR, BallotChoice.GOOD},
        {BallotChoice.VERY_GOOD, BallotChoice.GOOD, BallotChoice.GOOD},
    };

    private static final List<BallotChoice> CYCLE = List.of(
            BallotChoice.EXCELLENT,
            BallotChoice.VERY_GOOD,
            BallotChoice.GOOD,
            BallotChoice.FAIRLY_GOOD,
            BallotChoice.FAIR,
            BallotChoice.INSUFFICIENT);

    private final RoundTable table;
    private final BallotService ballots;
    private final RoundReading reading;
    private final People people;
    private final Organisations organisations;
    private final ActingAs acting;
    private final TaskDesk desk;
    private final Troupe troupe;
    private final TimeTravel time;

    Ranked(
            RoundTable table,
            BallotService ballots,
            RoundReading reading,
            People people,
            Organisations organisations,
            ActingAs acting,
            TaskDesk desk,
            Troupe troupe,
            TimeTravel time) {
        this.table = table;
        this.ballots = ballots;
        this.reading = reading;
        this.people = people;
        this.organisations = organisations;
        this.acting = acting;
        this.desk = desk;
        this.troupe = troupe;
        this.time = time;
    }

    /** A forum with its ranked round and the receipts of who voted, in the order of the voters. */
    public record Scene(Forum forum, UUID round, List<BallotService.Receipt> receipts) {}

    /** A ranked round of four themes where seven voted; nobody judged the last theme. */
    public Scene ranked(BallotMode mode) {
        return ranked(mode, SAID.length);
    }

    /** The same where so many voted. */
    public Scene ranked(BallotMode mode, int voters) {
        var forum = table.forum(SAID.length - 1, 4);
        var round = table.open(forum, mode, 2);
        var receipts = new ArrayList<BallotService.Receipt>();
        for (var i = 0; i < voters; i++) {
            var voter = forum.voters().get(i);
            var vote = RoundTable.vote(forum.themes(), SAID[i]);
            receipts.add(troupe.as(voter, () -> ballots.put(troupe.actor(voter), round, vote)));
        }
        time.forward(Duration.ofDays(15));
        return new Scene(forum, round, receipts);
    }

    /**
     * A ranked round with all that can be analysed: as many voters from large public organisations as from small private
     * ones, notes on two criteria, an adviser's order; the last theme is judged by one college alone.
     */
    public Scene whole(BallotMode mode, int each) {
        var forum = fromColleges(each);
        var round = table.planned(forum);
        var reach = new Criteria.Line(
                "Portée pour les citoyens",
                "Reach for citizens",
                BetterWhen.HIGHER,
                null,
                null,
                new BigDecimal("3"),
                new BigDecimal("40"),
                new BigDecimal("80"));
        var criteria = List.of(reach, RoundTable.criterion("Effort demandé", BetterWhen.LOWER, 1, 5, "2"));
        troupe.does(
                forum.officer(),
                round,
                "user_prepareRound",
                table.preparation(forum, forum.themes(), mode, 1).with(criteria, true));
        time.forward(Duration.ofHours(2));
        advise(forum, round);
        var receipts = new ArrayList<BallotService.Receipt>();
        for (var i = 0; i < forum.members().size(); i++) {
            var voter = forum.members().get(i);
            var lines = new ArrayList<BallotService.Line>();
            for (var t = 0; t < forum.themes().size(); t++) {
                var choice =
                        t == 3 && i >= each ? BallotChoice.RECUSED : CYCLE.get((i * i + 2 * t + i % 3) % 5 + t / 2);
                lines.add(
                        choice == BallotChoice.RECUSED
                                ? RoundTable.line(forum.themes().get(t), choice)
                                : RoundTable.line(
                                        forum.themes().get(t), choice, (7 * i + 3 * t) % 11, 1 + (i + t) % 5));
            }
            var vote = new BallotService.Vote(lines, null, null);
            receipts.add(troupe.as(voter, () -> ballots.put(troupe.actor(voter), round, vote)));
        }
        time.forward(Duration.ofDays(15));
        return new Scene(forum, round, receipts);
    }

    private Forum fromColleges(int each) {
        var forum = table.forum(0, 4);
        var members = new ArrayList<UUID>();
        for (var i = 0; i < 2 * each; i++) {
            var number = UUID.randomUUID().toString().substring(0, 8);
            var code = "O" + number.toUpperCase(Locale.ROOT);
            var kind = i < each ? OrganisationKind.MINISTRY : OrganisationKind.PRIVATE;
            var size = i < each ? SizeBand.FROM_5000 : SizeBand.FROM_100;
            var person = acting.asSystem(() -> people.register(new People.New(
                    "Prénom",
                    "Nom " + number,
                    number + "@exemple.test",
                    organisations.register(
                            new Organisations.New(code, "Organisation " + code, kind, size, "Essai", null, true)),
                    "fr")));
            members.add(troupe.granted(person, Role.FORUM_MEMBER, forum.id()));
        }
        return new Forum(
                forum.id(), forum.officer(), forum.chair(), members, forum.themes(), forum.group(), forum.adviser());
    }

    private void advise(Forum forum, UUID round) {
        var themes = forum.themes();
        var adviser = troupe.actor(forum.adviser());
        var task = desk.about(round).stream()
                .filter(each -> each.form().equals("user_giveOpinion") && desk.may(adviser, each))
                .findFirst()
                .orElseThrow();
        var opinion = new OpinionService.Opinion(
                List.of(new OpinionService.ThemeOpinion(themes.get(1), Stance.FAVOURABLE, "Pour nos membres.")),
                "En séance.",
                null,
                List.of(new OpinionService.Place(themes.get(1), 1), new OpinionService.Place(themes.get(0), 2)));
        troupe.as(forum.adviser(), () -> desk.submit(adviser, task.id(), opinion, null));
    }

    /** The same, decided: the second theme is retained before the first, with the reason for it. */
    public Scene decided(BallotMode mode) {
        var scene = ranked(mode);
        var themes = scene.forum().themes();
        return decided(
                scene,
                new Deliberation(
                        List.of(
                                new RetainedTheme(themes.get(1), "Les équipes sont prêtes dès janvier."),
                                new RetainedTheme(themes.get(0), "Attendu par plusieurs organisations.")),
                        List.of(new Reason(themes.get(1), "Le premier attend un budget qui se décide en mars.")),
                        "Le forum retient deux thèmes et commence par le plus avancé."));
    }

    /** A ranked round, decided as it was ranked. */
    public Scene following(Scene scene) {
        var ranking = Objects.requireNonNull(reading.facts(scene.round()).ranking());
        var retained = Departures.expected(ranking, 2).stream()
                .map(theme -> new RetainedTheme(theme, "Parmi les mieux jugés."))
                .toList();
        return decided(scene, new Deliberation(retained, List.of(), "Le forum suit le classement."));
    }

    private Scene decided(Scene scene, Deliberation deliberation) {
        troupe.does(scene.forum().chair(), scene.round(), "user_deliberate", deliberation);
        troupe.does(
                scene.forum().members().get(3),
                scene.round(),
                "user_confirmDecision",
                new Review(Confirmation.CONFIRMED, null, "Adopté à la séance de novembre."));
        time.runDue();
        return scene;
    }
}
