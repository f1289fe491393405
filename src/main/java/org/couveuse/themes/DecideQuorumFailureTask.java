package org.couveuse.themes;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.couveuse.themes.RoundService.QuorumFailure;
import org.springframework.stereotype.Component;

/** The chair decides what becomes of a round in which too few voted. Nobody sees the ranking before. */
@Component
class DecideQuorumFailureTask implements TaskHandler<QuorumFailure> {

    private static final Duration MORE = Duration.ofDays(7);

    private final RoundService rounds;
    private final RoundElectors electors;
    private final BallotBox box;
    private final RoundKeeping keeping;
    private final RoundSheets sheets;
    private final Clock clock;

    DecideQuorumFailureTask(
            RoundService rounds,
            RoundElectors electors,
            BallotBox box,
            RoundKeeping keeping,
            RoundSheets sheets,
            Clock clock) {
        this.rounds = rounds;
        this.electors = electors;
        this.box = box;
        this.keeping = keeping;
        this.sheets = sheets;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "user_decideQuorumFailure";
    }

    @Override
    public Class<QuorumFailure> submission() {
        return QuorumFailure.class;
    }

    @Override
    public TaskSheet<QuorumFailure> sheet(OpenTask task, Actor actor) {
        var round = sheets.round(task.key());
        var closing = clock.instant().plus(MORE).truncatedTo(ChronoUnit.MINUTES);
        var reason = sheets.say("round.example.quorum");
        var example = round.extended()
                ? new QuorumFailure(QuorumDecision.GO_ON, reason, null)
                : new QuorumFailure(QuorumDecision.EXTEND, reason, closing);
        List<Fact> facts = List.of(
                RoundSheets.figure("round.ballots", box.countByRound(round.id()), "ballots"),
                RoundSheets.figure("round.quorum", round.rules().quorum(), "members"),
                RoundSheets.figure("round.electors", electors.countByRound(round.id()), "members"),
                new Fact.Text(
                        "round.extension", sheets.say(round.extended() ? "round.extendedAlready" : "round.mayExtend")),
                sheets.themes(round));
        return TaskSheet.of(facts, example);
    }

    @Override
    public Set<UUID> barred(OpenTask task) {
        return keeping.inConflict(task.key());
    }

    @Override
    public boolean delegable() {
        return false;
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, QuorumFailure submission) {
        return rounds.decideQuorum(actor, task.key(), submission);
    }
}
