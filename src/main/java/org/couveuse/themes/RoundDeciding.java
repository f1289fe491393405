package org.couveuse.themes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.people.Actor;
import org.couveuse.shared.Checks;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deliberation, and its confirmation by a second member. */
@Service
@Transactional
public class RoundDeciding {

    private final Rounds rounds;
    private final RoundDecisions decisions;
    private final RoundConflicts conflicts;
    private final RoundService control;
    private final RoundKeeping keeping;
    private final Clock clock;

    RoundDeciding(
            Rounds rounds,
            RoundDecisions decisions,
            RoundConflicts conflicts,
            RoundService control,
            RoundKeeping keeping,
            Clock clock) {
        this.rounds = rounds;
        this.decisions = decisions;
        this.conflicts = conflicts;
        this.control = control;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** A theme to retain and why. */
    public record RetainedTheme(
            @NotNull @Form.OneOf("themes") UUID theme,
            @NotBlank @Size(max = 2_000) @Form.Long String why) {}

    /** Why the decision departs from the ranking on a theme. */
    public record Reason(
            @NotNull @Form.OneOf("themes") UUID theme,
            @NotBlank @Size(max = 2_000) @Form.Long String reason) {}

    /**
     * The deliberation's record.
     *
     * @param retained themes retained, in order; none when the forum retains none
     * @param departures where it departs from the ranking, and why
     * @param statement the decision in a few words, for everybody
     */
    public record Deliberation(
            @Size(max = 20) @Valid List<RetainedTheme> retained,
            @Size(max = RoundPlanning.MOST_THEMES) @Valid List<Reason> departures,
            @NotBlank @Size(max = 4_000) @Form.Long String statement) {}

    /**
     * What the second member says.
     *
     * @param remarks what to change, when it goes back
     * @param note what is to be published with the decision
     */
    public record Review(
            @NotNull Confirmation outcome,

            @Form.When(field = "outcome", is = "SENT_BACK") @Size(max = 2_000) @Form.Long @Nullable
            String remarks,

            @Form.When(field = "outcome", is = "CONFIRMED") @Size(max = 2_000) @Form.Long @Nullable
            String note) {}

    /** Records what the forum decided; each departure from the ranking has its reason. */
    Outcome deliberate(Actor actor, UUID id, Deliberation as) {
        var round = rounds.lock(id).orElseThrow(RuleViolation::notFound);
        control.requireChair(actor, round);
        var ranking = ranking(round.facts());
        check(round.facts(), ranking, as);
        var decision = decisions.findById(id).orElseGet(() -> new Decision(id));
        var retained = as.retained().stream()
                .map(line -> new Decision.Retained(
                        line.theme(), rank(ranking, line.theme()), line.why().strip(), UUID.randomUUID()))
                .toList();
        var departures = as.departures().stream()
                .map(line -> new Decision.Departure(line.theme(), line.reason().strip()))
                .toList();
        decision.deliberate(
                actor.id(), as.statement().strip(), retained, departures, ranking.fingerprint(), clock.instant());
        decisions.saveAndFlush(decision);
        return Outcome.none();
    }

    private static void check(RoundFacts round, Ranking ranking, Deliberation as) {
        var checks = new Checks();
        var kept = new ArrayList<UUID>();
        for (var i = 0; i < as.retained().size(); i++) {
            var theme = as.retained().get(i).theme();
            var path = "retained[" + i + "].theme";
            checks.that(round.themes().contains(theme), path, "round.notInRound")
                    .that(!kept.contains(theme), path, "round.twice");
            kept.add(theme);
        }
        checks.that(
                kept.size() <= round.rules().capacity(),
                "retained",
                "round.beyondCapacity",
                round.rules().capacity());
        var explained = new HashSet<UUID>();
        for (var i = 0; i < as.departures().size(); i++) {
            var theme = as.departures().get(i).theme();
            var path = "departures[" + i + "].theme";
            checks.that(round.themes().contains(theme), path, "round.notInRound")
                    .that(explained.add(theme), path, "round.twice");
        }
        checks.refuse();
        var missing = new LinkedHashSet<>(Departures.of(ranking, kept));
        missing.removeAll(explained);
        checks.that(missing.isEmpty(), "departures", "round.departureReason", missing.size())
                .refuse();
    }

    /** A second member says that the record holds, or sends it back. */
    Outcome review(Actor actor, UUID id, Review as) {
        var round = rounds.lock(id).orElseThrow(RuleViolation::notFound);
        var decision = decisions.findById(id).orElseThrow(RuleViolation::notFound);
        if (barred(id).contains(actor.id())) {
            throw RuleViolation.forbidden("round.confirmOther");
        }
        var remarks = as.remarks() == null ? "" : as.remarks().strip();
        new Checks()
                .that(as.outcome() == Confirmation.CONFIRMED || !remarks.isEmpty(), "remarks", "shared.required")
                .refuse();
        if (as.outcome() == Confirmation.CONFIRMED) {
            decision.confirm(actor.id(), as.note() == null ? null : as.note().strip(), clock.instant());
        } else {
            decision.sendBack(remarks);
        }
        keeping.show(round.facts());
        return Outcome.of(ThemePrioritisationVariables.CONFIRMATION, as.outcome());
    }

    /** Who may not confirm: whoever deliberated, and whoever stays out of a theme that is retained. */
    @Transactional(readOnly = true)
    Set<UUID> barred(UUID id) {
        var out = new HashSet<UUID>();
        decisions.findById(id).ifPresent(decision -> {
            out.add(decision.deliberatedBy());
            var kept =
                    decision.retained().stream().map(Decision.Retained::theme).toList();
            conflicts.of(id).stream()
                    .filter(c -> kept.contains(c.theme()))
                    .map(RoundConflict::person)
                    .forEach(out::add);
        });
        return out;
    }

    private static @Nullable Integer rank(Ranking ranking, UUID theme) {
        var rank = Departures.rank(ranking, theme);
        return rank == Integer.MAX_VALUE ? null : rank;
    }

    private static Ranking ranking(RoundFacts round) {
        var ranking = round.ranking();
        if (ranking == null || !round.state().resultShown()) {
            throw RuleViolation.conflict("round.notRanked", round.title());
        }
        return ranking;
    }
}
