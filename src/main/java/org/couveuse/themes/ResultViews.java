package org.couveuse.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.couveuse.shared.Texts;
import org.couveuse.themes.ResultAnalysis.Balanced;
import org.couveuse.themes.RoundAnalyses.Explained;
import org.couveuse.themes.RoundReading.Detail;
import org.couveuse.themes.RoundReading.ThemeRow;
import org.couveuse.themes.analysis.BalanceBy;
import org.jspecify.annotations.Nullable;

/** What the other methods say of a result, each in a sentence, a picture and tables: for the page, paper and files. */
public final class ResultViews {

    private ResultViews() {}

    /** The words about a round's result in a language. */
    public static ResultWords words(Texts texts, Locale locale, Detail round) {
        return new ResultWords(
                texts, locale, round.themes().stream().collect(Collectors.toMap(ThemeRow::id, ThemeRow::title)));
    }

    /** All of them but the merit profiles, in the order in which they are shown. */
    public static List<ResultView> of(ResultWords words, Detail round, Explained explained) {
        return of(words, round.criteria(), explained);
    }

    static List<ResultView> of(ResultWords words, List<RoundCriterion> named, Explained explained) {
        var analysis = explained.analysis();
        var said = explained.sentences();
        var views = new ArrayList<ResultView>();
        var merits = new MeritViews(words, analysis);
        views.add(merits.steadiness(said.steadiness()));
        views.add(merits.agreement(said.agreement(), said.concordance()));
        var criteria = analysis.criteria();
        if (criteria != null) {
            var by = new CriteriaViews(words, named, criteria);
            views.add(by.acceptability(or(said.acceptability())));
            views.add(by.spread(or(said.criteria())));
        }
        var orders = new OrderViews(words, analysis);
        if (analysis.opinions() != null) {
            views.add(orders.advisers(or(said.advisers())));
        }
        balances(analysis).forEach(each -> views.add(orders.balance(each, sentence(said, each))));
        return List.copyOf(views);
    }

    /** Where all are withheld, one says so for all. */
    private static List<Balanced> balances(ResultAnalysis analysis) {
        var all = analysis.balance();
        return !all.isEmpty() && all.stream().allMatch(Balanced::withheld) ? all.subList(0, 1) : all;
    }

    private static String sentence(ResultSentences.All said, Balanced balanced) {
        return or(balanced.by() == BalanceBy.SECTOR ? said.bySector() : said.bySize());
    }

    private static String or(@Nullable String sentence) {
        return sentence == null ? "" : sentence;
    }

    /** What to say where a picture cannot show all themes. */
    static List<String> first(ResultWords words, int themes) {
        return themes > ResultDrawing.MOST ? List.of(words.say("result.first", ResultDrawing.MOST, themes)) : List.of();
    }
}
