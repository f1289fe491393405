package org.couveuse.themes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.couveuse.themes.analysis.Answers;
import org.couveuse.themes.analysis.Criterion;
import org.couveuse.themes.analysis.RankedOpinion;
import org.couveuse.themes.analysis.RoundAnalysis;
import org.couveuse.themes.analysis.Scores;
import org.couveuse.themes.analysis.Smaa2;
import org.couveuse.themes.analysis.Voter;
import org.couveuse.themes.analysis.VoterGroup;
import org.couveuse.themes.analysis.WeightInterval;

/**
 * Brings what was cast in a round into the shape in which it is analysed. In a secret round, notes that fewer than five
 * members gave to a theme on a criterion are left out here already, so that no figure made of them can show them.
 */
final class AnalysisInput {

    private final RoundFacts round;
    private final RoundBallots.Input cast;
    private final Set<UUID> thin = new HashSet<>();
    private final RoundAnalysis.Input input;

    AnalysisInput(RoundFacts round, RoundBallots.Input cast) {
        this.round = round;
        this.cast = cast;
        var criteria = cast.criteria();
        input = new RoundAnalysis.Input(
                cast.themes(),
                cast.members().stream().map(AnalysisInput::voter).toList(),
                Answers.of(
                        cast.themes(),
                        cast.members().stream().map(RoundBallots.Member::person).toList(),
                        cast.ballots()),
                scores(),
                opinions(),
                new RoundAnalysis.Settings(
                        round.rules().judges(),
                        Math.max(1, round.rules().capacity()),
                        criteria.stream().map(AnalysisInput::criterion).toList(),
                        intervals(criteria),
                        null,
                        RoundAnalysis.seed(round.id()),
                        Smaa2.FEWEST_DRAWS));
    }

    /** What is analysed; colleges are weighed apart, see {@link RoundAnalyses}. */
    RoundAnalysis.Input input() {
        return input;
    }

    /** Themes of which notes were left out. */
    Set<UUID> thin() {
        return Set.copyOf(thin);
    }

    /** How many members of a group gave a theme a mention. */
    int judges(VoterGroup group, int theme) {
        return (int) IntStream.range(0, cast.members().size())
                .filter(i -> group.holds(input.members().get(i)))
                .filter(i -> cast.members().get(i).judgments().get(theme) instanceof Judgment.Given)
                .count();
    }

    private Scores scores() {
        var themes = cast.themes();
        var scores =
                new Scores(themes.size(), cast.criteria().size(), cast.members().size());
        for (var theme = 0; theme < themes.size(); theme++) {
            for (var at = 0; at < cast.criteria().size(); at++) {
                var given = given(theme, at);
                if (round.rules().mode().withholds(given.length)) {
                    thin.add(themes.get(theme));
                    continue;
                }
                for (var member : given) {
                    var score = cast.members().get(member).scores()[theme][at];
                    if (score != null) {
                        scores.set(theme, at, member, score);
                    }
                }
            }
        }
        return scores;
    }

    private int[] given(int theme, int criterion) {
        return IntStream.range(0, cast.members().size())
                .filter(i -> cast.members().get(i).scores()[theme][criterion] != null)
                .toArray();
    }

    private List<RankedOpinion> opinions() {
        return cast.rankings().stream()
                .map(each -> new RankedOpinion(each.adviser().toString(), 1, each.places()))
                .toList();
    }

    private static Voter voter(RoundBallots.Member member) {
        return new Voter(
                member.college() == null ? null : member.college() == College.PUBLIC,
                member.size() == null ? null : member.size() == OrganisationSize.LARGE);
    }

    private static Criterion criterion(RoundCriterion criterion) {
        return new Criterion(
                criterion.id(),
                criterion.direction(),
                criterion.least(),
                criterion.most(),
                criterion.weight().doubleValue());
    }

    /** Sensible shares where some criterion has them, else any weights at all. */
    private static List<WeightInterval> intervals(List<RoundCriterion> criteria) {
        if (criteria.stream().allMatch(c -> c.shareFrom() == null && c.shareTo() == null)) {
            return List.of();
        }
        var intervals = new ArrayList<WeightInterval>();
        for (var criterion : criteria) {
            intervals.add(new WeightInterval(
                    criterion.shareFrom() == null ? 0 : share(criterion.shareFrom()),
                    criterion.shareTo() == null ? 1 : share(criterion.shareTo())));
        }
        return intervals;
    }

    private static double share(BigDecimal percent) {
        return percent.movePointLeft(2).doubleValue();
    }
}
