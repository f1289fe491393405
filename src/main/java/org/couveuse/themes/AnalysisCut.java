package org.couveuse.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.couveuse.themes.ResultAnalysis.Balanced;
import org.couveuse.themes.ResultAnalysis.BalancedLine;
import org.couveuse.themes.ResultAnalysis.ByCriteria;
import org.couveuse.themes.ResultAnalysis.Concord;
import org.couveuse.themes.ResultAnalysis.Merit;
import org.couveuse.themes.analysis.AnalysisRemark;
import org.couveuse.themes.analysis.Balance;
import org.couveuse.themes.analysis.Concordance;
import org.couveuse.themes.analysis.RoundAnalysis;
import org.couveuse.themes.analysis.VoterGroup;
import org.couveuse.themes.analysis.WeightedCriteria;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an analysis to what may be shown. In a secret round nothing is left that fewer than five members said together,
 * and figures that could be tried out against the ballots are rounded: shares to a percent, W to two decimals.
 */
final class AnalysisCut {

    private final RoundFacts round;
    private final AnalysisInput from;
    private final RoundAnalysis.Result result;
    private final boolean secret;

    AnalysisCut(RoundFacts round, AnalysisInput from, RoundAnalysis.Result result) {
        this.round = round;
        this.from = from;
        this.result = result;
        secret = round.rules().mode() == BallotMode.SECRET;
    }

    /** The analysis as it may be shown, with each college weighing the same where that was asked for. */
    ResultAnalysis shown(List<Balance.Result> balance) {
        return new ResultAnalysis(
                result.members(),
                result.ballots(),
                result.judges(),
                result.resampling().capacity(),
                round.rules().judges(),
                result.resampling().draws(),
                secret,
                result.resampling().few(),
                remarks(),
                merits(),
                result.reversals().stream()
                        .filter(each -> !held(each.upper()) && !held(each.lower()))
                        .toList(),
                criteria(),
                result.concordance().stream()
                        .filter(each -> each.group() == VoterGroup.FORUM || each.members() > 0)
                        .map(this::concord)
                        .toList(),
                result.opinions(),
                balance.stream().map(this::balanced).toList());
    }

    /** Notes held back are there, they are only not shown; where all that lacks is that, nothing lacks. */
    private List<AnalysisRemark> remarks() {
        var thin = from.thin();
        var criteria = result.criteria();
        var onlyThin = criteria != null
                && criteria.lines().stream().allMatch(line -> line.missing().isEmpty() || thin.contains(line.theme()));
        return result.remarks().stream()
                .filter(remark -> remark != AnalysisRemark.SCORES_MISSING || !onlyThin)
                .toList();
    }

    private List<Merit> merits() {
        var merits = new ArrayList<Merit>();
        result.ranking().ranked().forEach(entry -> merits.add(merit(entry.theme())));
        result.ranking().unjudged().forEach(entry -> merits.add(merit(entry.theme())));
        return List.copyOf(merits);
    }

    private Merit merit(UUID theme) {
        var at = from.input().themes().indexOf(theme);
        var merit = result.merits().get(at);
        var stay = result.resampling().themes().get(at);
        var gauge = merit.gauge();
        var held = held(theme);
        return new Merit(
                theme,
                merit.rank(),
                gauge == null || held ? null : gauge.majority(),
                merit.tally().judges(),
                held,
                gauge == null || held ? null : merit.tally().judges() - gauge.below(),
                merit.rank() != null && merit.quorumReached(),
                held ? null : merit.usual(),
                held ? null : merit.agreement(),
                stay.retained(),
                held || result.resampling().draws() == 0 ? null : share(stay.share()));
    }

    private boolean held(UUID theme) {
        var at = from.input().themes().indexOf(theme);
        return few(result.merits().get(at).tally().judges());
    }

    private boolean few(int people) {
        return round.rules().mode().withholds(people);
    }

    private @Nullable ByCriteria criteria() {
        var weighted = result.criteria();
        var acceptability = result.acceptability();
        if (weighted == null || acceptability == null) {
            return null;
        }
        var lines = weighted.lines().stream()
                .map(line -> new WeightedCriteria.Line(
                        line.theme(),
                        line.values(),
                        line.total(),
                        line.rank(),
                        line.spread() == null || few(line.spread().count()) ? null : line.spread(),
                        line.missing()))
                .toList();
        return new ByCriteria(
                new WeightedCriteria.Result(
                        weighted.criteria(), weighted.weights(), weighted.normalised(), weighted.givenSum(), lines),
                acceptability,
                from.input().themes().stream().filter(from.thin()::contains).toList());
    }

    private Concord concord(Concordance.Result of) {
        var held = few(of.members());
        return new Concord(
                of.group(),
                of.members(),
                held ? 0 : of.themes().size(),
                held ? 0 : of.leftOut().size(),
                held || of.w() == null ? null : share(of.w()),
                held ? null : of.unknown(),
                held || of.probability() == null ? null : share(of.probability()),
                of.rough(),
                held);
    }

    private double share(double share) {
        return secret ? Math.round(share * 100) / 100.0 : share;
    }

    private Balanced balanced(Balance.Result of) {
        var held = of.colleges().stream().anyMatch(this::small);
        var known = of.colleges().stream().mapToInt(Balance.College::members).sum();
        return new Balanced(
                of.by(),
                of.colleges(),
                result.members() - known,
                held,
                held
                        ? List.of()
                        : of.lines().stream()
                                .map(line -> new BalancedLine(
                                        line.theme(), line.rank(), line.balancedRank(), line.majority(), line.silent()))
                                .toList());
    }

    /** Whether a college is, for some theme, so few that weighing it would show what they said. */
    private boolean small(Balance.College college) {
        return few(college.judges())
                || IntStream.range(0, from.input().themes().size())
                        .anyMatch(theme -> few(from.judges(college.group(), theme)));
    }
}
