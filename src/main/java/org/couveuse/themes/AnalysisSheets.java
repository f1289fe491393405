package org.couveuse.themes;

import java.util.ArrayList;
import java.util.List;
import org.couveuse.inbox.Fact;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the other methods say of a ranked round, for the tasks that decide on it; programs read the same. */
@Component
class AnalysisSheets {

    private final RoundAnalyses analyses;
    private final Texts texts;

    AnalysisSheets(RoundAnalyses analyses, Texts texts) {
        this.analyses = analyses;
        this.texts = texts;
    }

    /** The sentence of each method that has one. */
    List<Fact> of(RoundFacts round) {
        var locale = RoundSheets.locale();
        var said = analyses.explained(round, locale).sentences();
        var rows = new ArrayList<List<String>>();
        add(rows, "result.steady.title", said.steadiness());
        add(rows, "result.usual", said.usual());
        add(rows, "result.agreement.title", said.agreement());
        add(rows, "result.concord.title", said.concordance());
        add(rows, "result.weights.title", said.acceptability());
        add(rows, "result.criteria.title", said.criteria());
        add(rows, "result.advisers.title", said.advisers());
        add(rows, "enum.BalanceBy.SECTOR", said.bySector());
        add(rows, "enum.BalanceBy.SIZE", said.bySize());
        return List.of(new Fact.Rows("round.analysis", List.of("method", "sentence"), rows));
    }

    private void add(List<List<String>> rows, String title, @Nullable String sentence) {
        if (sentence != null) {
            rows.add(List.of(texts.in(RoundSheets.locale(), title), sentence));
        }
    }
}
