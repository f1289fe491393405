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
import org.couveuse.themes.RoundDeciding.Deliberation;
import org.couveuse.themes.RoundDeciding.Reason;
import org.couveuse.themes.RoundDeciding.RetainedTheme;
import org.springframework.stereotype.Component;

/** The chair records what the forum decided. */
@Component
class DeliberateTask implements TaskHandler<Deliberation> {

    private final RoundDeciding decisions;
    private final RoundDecisions stored;
    private final BallotPublication publication;
    private final RoundKeeping keeping;
    private final RoundSheets sheets;
    private final AnalysisSheets analysis;

    DeliberateTask(
            RoundDeciding decisions,
            RoundDecisions stored,
            BallotPublication publication,
            RoundKeeping keeping,
            RoundSheets sheets,
            AnalysisSheets analysis) {
        this.decisions = decisions;
        this.stored = stored;
        this.publication = publication;
        this.keeping = keeping;
        this.sheets = sheets;
        this.analysis = analysis;
    }

    @Override
    public String form() {
        return "user_deliberate";
    }

    @Override
    public Class<Deliberation> submission() {
        return Deliberation.class;
    }

    @Override
    public TaskSheet<Deliberation> sheet(OpenTask task, Actor actor) {
        var round = sheets.round(task.key());
        var before = stored.findById(task.key());
        List<Fact> facts = new ArrayList<>();
        before.map(Decision::remarks).ifPresent(words -> facts.add(new Fact.Text("round.remarks", words)));
        facts.add(RoundSheets.figure("round.capacity", round.rules().capacity(), "themes"));
        facts.addAll(sheets.ranking(round));
        facts.addAll(analysis.of(round));
        facts.addAll(sheets.opinions(round));
        var words = publication.words(task.key());
        if (!words.isEmpty()) {
            facts.add(new Fact.Rows(
                    "round.words", List.of("word"), words.stream().map(List::of).toList()));
        }
        var ranked = proposal(round);
        return TaskSheet.of(facts, ranked)
                .known(before.map(DeliberateTask::again).orElse(empty(ranked)))
                .choices("themes", sheets.choices(round, Set.of()));
    }

    private Deliberation proposal(RoundFacts round) {
        var ranking = java.util.Objects.requireNonNull(round.ranking());
        var kept = Departures.expected(ranking, round.rules().capacity());
        return new Deliberation(
                kept.stream()
                        .map(theme -> new RetainedTheme(theme, sheets.say("round.example.why")))
                        .toList(),
                Departures.of(ranking, kept).stream()
                        .map(theme -> new Reason(theme, sheets.say("round.example.departure")))
                        .toList(),
                sheets.say("round.example.statement"));
    }

    /** The order of the ranking, its reasons still to be written. */
    private static Deliberation empty(Deliberation proposal) {
        return new Deliberation(
                proposal.retained().stream()
                        .map(r -> new RetainedTheme(r.theme(), ""))
                        .toList(),
                proposal.departures().stream()
                        .map(d -> new Reason(d.theme(), ""))
                        .toList(),
                "");
    }

    private static Deliberation again(Decision decision) {
        return new Deliberation(
                decision.retained().stream()
                        .map(r -> new RetainedTheme(r.theme(), r.why()))
                        .toList(),
                decision.departures().stream()
                        .map(d -> new Reason(d.theme(), d.reason()))
                        .toList(),
                decision.statement());
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
    public Outcome handle(OpenTask task, Actor actor, Deliberation submission) {
        return decisions.deliberate(actor, task.key(), submission);
    }
}
