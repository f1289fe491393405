package org.couveuse.themes;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
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

    private final RoundTable table;
    private final BallotService ballots;
    private final Troupe troupe;
    private final TimeTravel time;

    Ranked(RoundTable table, BallotService ballots, Troupe troupe, TimeTravel time) {
        this.table = table;
        this.ballots = ballots;
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
        var receipts = new java.util.ArrayList<BallotService.Receipt>();
        for (var i = 0; i < voters; i++) {
            var voter = forum.voters().get(i);
            var vote = RoundTable.vote(forum.themes(), SAID[i]);
            receipts.add(troupe.as(voter, () -> ballots.put(troupe.actor(voter), round, vote)));
        }
        time.forward(Duration.ofDays(15));
        return new Scene(forum, round, receipts);
    }

    /** The same, decided: the second theme is retained before the first, with the reason for it. */
    public Scene decided(BallotMode mode) {
        var scene = ranked(mode);
        var themes = scene.forum().themes();
        troupe.does(
                scene.forum().chair(),
                scene.round(),
                "user_deliberate",
                new Deliberation(
                        List.of(
                                new RetainedTheme(themes.get(1), "Les équipes sont prêtes dès janvier."),
                                new RetainedTheme(themes.get(0), "Attendu par plusieurs organisations.")),
                        List.of(new Reason(themes.get(1), "Le premier attend un budget qui se décide en mars.")),
                        "Le forum retient deux thèmes et commence par le plus avancé."));
        troupe.does(
                scene.forum().members().get(3),
                scene.round(),
                "user_confirmDecision",
                new Review(Confirmation.CONFIRMED, null, "Adopté à la séance de novembre."));
        time.runDue();
        return scene;
    }
}
