package org.couveuse.themes.analysis;

import java.util.ArrayList;
import java.util.List;

/** Finds what a reader must know of an analysis before reading it. */
final class Remarks {

    private Remarks() {}

    static RoundAnalysis.Result on(RoundAnalysis.Result result) {
        var remarks = new ArrayList<AnalysisRemark>();
        voices(result, remarks);
        order(result, remarks);
        var criteria = result.criteria();
        if (criteria != null && criteria.normalised()) {
            remarks.add(AnalysisRemark.WEIGHTS_NORMALISED);
        }
        if (criteria != null
                && criteria.lines().stream().anyMatch(line -> !line.missing().isEmpty())) {
            remarks.add(AnalysisRemark.SCORES_MISSING);
        }
        if (result.judges() > 0 && !result.concordance().get(0).leftOut().isEmpty()) {
            remarks.add(AnalysisRemark.CONCORDANCE_PARTIAL);
        }
        return new RoundAnalysis.Result(
                result.members(),
                result.ballots(),
                result.judges(),
                result.ranking(),
                result.merits(),
                result.reversals(),
                result.criteria(),
                result.acceptability(),
                result.concordance(),
                result.opinions(),
                result.resampling(),
                result.balance(),
                List.copyOf(remarks));
    }

    private static void voices(RoundAnalysis.Result result, List<AnalysisRemark> remarks) {
        if (result.ballots() == 0) {
            remarks.add(AnalysisRemark.NO_BALLOT);
        } else if (result.judges() == 0) {
            remarks.add(AnalysisRemark.NO_MENTION);
        } else if (result.judges() == 1) {
            remarks.add(AnalysisRemark.ONE_JUDGE);
        } else if (result.judges() < Resampling.FEW) {
            remarks.add(AnalysisRemark.FEW_JUDGES);
        }
    }

    private static void order(RoundAnalysis.Result result, List<AnalysisRemark> remarks) {
        var ranked = result.ranking().ranked();
        if (ranked.size() > 1 && ranked.get(ranked.size() - 1).rank() == 1) {
            remarks.add(AnalysisRemark.ALL_EQUAL);
        }
        if (!result.ranking().unjudged().isEmpty()) {
            remarks.add(AnalysisRemark.THEME_UNJUDGED);
        }
        if (result.merits().stream().anyMatch(merit -> merit.rank() != null && !merit.quorumReached())) {
            remarks.add(AnalysisRemark.QUORUM_MISSED);
        }
    }
}
