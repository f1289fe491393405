package org.couveuse.themes;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.couveuse.shared.Checks;
import org.couveuse.themes.BallotService.Line;
import org.couveuse.themes.BallotService.Score;
import org.couveuse.themes.BallotService.Vote;

/**
 * What a ballot says.
 *
 * @param choices by theme; a theme that is not a key was left unanswered
 * @param scores notes on criteria
 */
record BallotAnswers(Map<UUID, BallotChoice> choices, Set<BallotScore> scores) {

    BallotAnswers {
        choices = Map.copyOf(choices);
        scores = Set.copyOf(scores);
    }

    /** Reads a vote, or refuses it with all that is wrong; on themes the member is recused from, nothing is said. */
    static BallotAnswers of(RoundFacts round, Set<UUID> recused, Vote vote) {
        var criteria =
                round.rules().criteria().stream().collect(Collectors.toMap(RoundCriterion::id, Function.identity()));
        var choices = new LinkedHashMap<UUID, BallotChoice>();
        var scores = new HashSet<BallotScore>();
        var checks = new Checks();
        for (var i = 0; i < vote.lines().size(); i++) {
            var line = vote.lines().get(i);
            var path = "lines[" + i + "]";
            choice(round, recused, line, choices, path, checks);
            scores(criteria, line, path, checks).forEach(scores::add);
        }
        checks.refuse();
        recused.forEach(theme -> choices.put(theme, BallotChoice.RECUSED));
        return new BallotAnswers(choices, scores);
    }

    /** The same as lines, in the order of the round's themes and criteria. */
    List<Line> lines(RoundFacts round) {
        return round.themes().stream()
                .filter(choices::containsKey)
                .map(theme -> new Line(theme, choices.get(theme), null, notes(round, theme)))
                .toList();
    }

    private List<Score> notes(RoundFacts round, UUID theme) {
        return round.rules().criteria().stream()
                .flatMap(criterion -> scores.stream()
                        .filter(s -> s.theme().equals(theme) && s.criterion().equals(criterion.id())))
                .map(s -> new Score(s.criterion(), s.score()))
                .toList();
    }

    private static void choice(
            RoundFacts round,
            Set<UUID> recused,
            Line line,
            Map<UUID, BallotChoice> choices,
            String path,
            Checks checks) {
        var choice = Objects.requireNonNull(line.choice());
        var known = recused.contains(line.theme());
        var conflict = line.conflict();
        checks.that(round.themes().contains(line.theme()), path + ".theme", "round.notInRound")
                .that(!choices.containsKey(line.theme()), path + ".theme", "round.twice")
                .that(!known || choice == BallotChoice.RECUSED, path + ".choice", "round.recused")
                .that(
                        choice != BallotChoice.RECUSED || known || conflict != null && !conflict.isBlank(),
                        path + ".conflict",
                        "round.conflictReason");
        choices.put(line.theme(), choice);
    }

    private static List<BallotScore> scores(
            Map<String, RoundCriterion> criteria, Line line, String path, Checks checks) {
        var seen = new HashSet<String>();
        checks.that(
                line.scores().isEmpty() || line.choice() != BallotChoice.RECUSED,
                path + ".scores",
                "round.score.recused");
        for (var i = 0; i < line.scores().size(); i++) {
            score(criteria, line.scores().get(i), seen, path + ".scores[" + i + "]", checks);
        }
        return line.scores().stream()
                .map(s -> new BallotScore(line.theme(), s.criterion(), Objects.requireNonNull(s.value())))
                .toList();
    }

    private static void score(
            Map<String, RoundCriterion> criteria, Score score, Set<String> seen, String path, Checks checks) {
        var criterion = criteria.get(score.criterion());
        if (criterion == null) {
            checks.that(false, path + ".criterion", "round.score.unknown", score.criterion());
            return;
        }
        checks.that(seen.add(score.criterion()), path + ".criterion", "round.twice")
                .that(
                        criterion.takes(Objects.requireNonNull(score.value())),
                        path + ".value",
                        "round.score.scale",
                        criterion.name(),
                        criterion.least(),
                        criterion.most());
    }
}
