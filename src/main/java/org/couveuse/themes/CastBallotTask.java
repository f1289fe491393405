package org.couveuse.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.themes.BallotService.Line;
import org.couveuse.themes.BallotService.Score;
import org.couveuse.themes.BallotService.Vote;
import org.springframework.stereotype.Component;

/** A member votes. The first ballot ends the task; until the close it can be changed by the same service method. */
@Component
class CastBallotTask implements TaskHandler<Vote> {

    private static final List<BallotChoice> SHOWN =
            List.of(BallotChoice.VERY_GOOD, BallotChoice.GOOD, BallotChoice.FAIRLY_GOOD);

    private final BallotService ballots;
    private final RoundElectors electors;
    private final RoundKeeping keeping;
    private final RoundSheets sheets;

    CastBallotTask(BallotService ballots, RoundElectors electors, RoundKeeping keeping, RoundSheets sheets) {
        this.ballots = ballots;
        this.electors = electors;
        this.keeping = keeping;
        this.sheets = sheets;
    }

    @Override
    public String form() {
        return "user_castBallot";
    }

    @Override
    public Class<Vote> submission() {
        return Vote.class;
    }

    @Override
    public TaskSheet<Vote> sheet(OpenTask task, Actor actor) {
        var round = sheets.round(round(task));
        var recused = keeping.recusals(round.id(), actor.id());
        List<Fact> facts = new ArrayList<>(sheets.question(round));
        facts.addAll(sheets.criteria(round));
        facts.addAll(sheets.opinions(round));
        return TaskSheet.of(facts, new Vote(example(round, recused), null, null))
                .known(new Vote(known(round, recused), null, null))
                .choices("themes", sheets.choices(round, Set.of()))
                .choices("criteria", RoundSheets.criteriaChoices(round));
    }

    private static List<Line> known(RoundFacts round, Set<UUID> recused) {
        return round.themes().stream()
                .map(theme -> new Line(theme, recused.contains(theme) ? BallotChoice.RECUSED : null, null))
                .toList();
    }

    private static List<Line> example(RoundFacts round, Set<UUID> recused) {
        var lines = new ArrayList<Line>();
        for (var theme : round.themes()) {
            var choice = recused.contains(theme) ? BallotChoice.RECUSED : SHOWN.get(lines.size() % SHOWN.size());
            lines.add(new Line(theme, choice, null, recused.contains(theme) ? List.of() : notes(round)));
        }
        return lines;
    }

    /** The middle of each scale. */
    private static List<Score> notes(RoundFacts round) {
        return round.rules().criteria().stream()
                .map(c -> new Score(c.id(), Math.floorDiv(c.least() + c.most(), 2)))
                .toList();
    }

    @Override
    public boolean delegable() {
        return false;
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Vote submission) {
        ballots.cast(actor, round(task), submission);
        return Outcome.none();
    }

    private UUID round(OpenTask task) {
        return electors.findById(task.key())
                .orElseThrow(RuleViolation::notFound)
                .round();
    }
}
