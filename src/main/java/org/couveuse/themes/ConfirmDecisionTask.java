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
import org.couveuse.themes.RoundDeciding.Review;
import org.springframework.stereotype.Component;

/** Another member confirms the deliberation's record, or sends it back. */
@Component
class ConfirmDecisionTask implements TaskHandler<Review> {

    private final RoundDeciding decisions;
    private final RoundResults results;
    private final RoundSheets sheets;
    private final AnalysisSheets analysis;

    ConfirmDecisionTask(RoundDeciding decisions, RoundResults results, RoundSheets sheets, AnalysisSheets analysis) {
        this.decisions = decisions;
        this.results = results;
        this.sheets = sheets;
        this.analysis = analysis;
    }

    @Override
    public String form() {
        return "user_confirmDecision";
    }

    @Override
    public Class<Review> submission() {
        return Review.class;
    }

    @Override
    public TaskSheet<Review> sheet(OpenTask task, Actor actor) {
        var round = sheets.round(task.key());
        var decision = results.decision(task.key()).orElseThrow(RuleViolation::notFound);
        var titles = sheets.titles(round);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact.Text("round.statement", decision.statement()));
        facts.add(new Fact.Text("round.deliberatedBy", decision.deliberatedBy()));
        facts.add(new Fact.Rows(
                "round.retained",
                List.of("theme", "rank", "why"),
                decision.retained().stream()
                        .map(r -> List.of(
                                titles.getOrDefault(r.theme(), ""),
                                r.rank() == null ? "" : r.rank().toString(),
                                r.why()))
                        .toList()));
        if (!decision.departures().isEmpty()) {
            facts.add(new Fact.Rows(
                    "round.departures",
                    List.of("theme", "reason"),
                    decision.departures().stream()
                            .map(d -> List.of(titles.getOrDefault(d.theme(), ""), d.reason()))
                            .toList()));
        }
        facts.addAll(sheets.ranking(round));
        facts.addAll(analysis.of(round));
        return TaskSheet.of(facts, new Review(Confirmation.CONFIRMED, null, null));
    }

    @Override
    public Set<UUID> barred(OpenTask task) {
        return decisions.barred(task.key());
    }

    @Override
    public boolean delegable() {
        return false;
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Review submission) {
        return decisions.review(actor, task.key(), submission);
    }
}
