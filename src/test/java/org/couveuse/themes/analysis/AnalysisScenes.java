package org.couveuse.themes.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.themes.BetterWhen;

/** Rounds with everything a round can have, made from rows of answers. */
final class AnalysisScenes {

    private static final long SEED = 11;

    private AnalysisScenes() {}

    /** Criteria, scores with gaps, advisers, balance. The scores of a member follow from their answers. */
    static RoundAnalysis.Input input(List<List<Integer>> rows) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            order.add(i);
        }
        return members(plain(rows), rows, order);
    }

    /** The same members in another order, or some of them several times. */
    static RoundAnalysis.Input members(RoundAnalysis.Input round, List<List<Integer>> rows, List<Integer> order) {
        var ordered = order.stream().map(rows::get).toList();
        var kinds = Boxes.voters(rows.size());
        int themes = rows.get(0).size();
        var scores = new Scores(themes, 2, order.size());
        for (int member = 0; member < order.size(); member++) {
            var row = ordered.get(member);
            for (int theme = 0; theme < themes; theme++) {
                int code = row.get(theme);
                if (code != Boxes.NOTHING) {
                    scores.set(theme, 0, member, code);
                }
                if (row.get((theme + 1) % themes) != Boxes.ABSTAINED) {
                    scores.set(theme, 1, member, (code * 7 + theme) % 10);
                }
            }
        }
        var themeIds = round.themes();
        return new RoundAnalysis.Input(
                themeIds,
                order.stream().map(kinds::get).toList(),
                Boxes.answers(ordered),
                scores,
                List.of(
                        new RankedOpinion(
                                "experts", 2, themeIds.stream().map(List::of).toList()),
                        new RankedOpinion("citizens", 1, List.of(themeIds))),
                new RoundAnalysis.Settings(
                        1,
                        2,
                        List.of(
                                new Criterion("effect", BetterWhen.HIGHER, 0, 9, 2),
                                new Criterion("cost", BetterWhen.LOWER, 0, 9, 1)),
                        List.of(),
                        BalanceBy.SECTOR,
                        SEED,
                        Smaa2.FEWEST_DRAWS));
    }

    /** Mentions only. */
    static RoundAnalysis.Input plain(List<List<Integer>> rows) {
        return new RoundAnalysis.Input(
                Boxes.themes(rows.get(0).size()),
                Boxes.voters(rows.size()),
                Boxes.answers(rows),
                new Scores(0, 0, 0),
                List.of(),
                new RoundAnalysis.Settings(1, 2, List.of(), List.of(), null, SEED, Smaa2.FEWEST_DRAWS));
    }

    static RoundAnalysis.Input with(RoundAnalysis.Input round, List<UUID> themes, List<Voter> voters, Answers answers) {
        var set = round.settings();
        return new RoundAnalysis.Input(
                themes,
                voters,
                answers,
                round.scores(),
                List.of(),
                new RoundAnalysis.Settings(
                        set.quorum(), set.capacity(), List.of(), List.of(), null, set.seed(), set.draws()));
    }

    static RoundAnalysis.Input set(RoundAnalysis.Input round, int quorum, int capacity, int draws) {
        return new RoundAnalysis.Input(
                round.themes(),
                round.members(),
                round.answers(),
                round.scores(),
                List.of(),
                new RoundAnalysis.Settings(quorum, capacity, List.of(), List.of(), null, SEED, draws));
    }
}
