package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.couveuse.people.CurrentActor;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.ResultAnalysis.Balanced;
import org.couveuse.themes.ResultSentences;
import org.couveuse.themes.RoundAnalyses;
import org.couveuse.themes.RoundAnalyses.Explained;
import org.couveuse.themes.RoundReading.Detail;
import org.couveuse.themes.RoundResults.Result;
import org.couveuse.themes.analysis.BalanceBy;
import org.jspecify.annotations.Nullable;

/** The result of a round as pictures, each with one sentence that says what it means here, and a table. */
@org.springframework.stereotype.Component
class ResultPictures {

    private final RoundAnalyses analyses;
    private final CurrentActor current;

    ResultPictures(RoundAnalyses analyses, CurrentActor current) {
        this.analyses = analyses;
        this.current = current;
    }

    /** The analysis of a round that is ranked. */
    Explained explained(Detail round) {
        return analyses.explained(current.get(), round.row().id(), Words.locale());
    }

    /** The picture the ranking rests on. */
    static Component profiles(Detail round, Result result, Explained explained) {
        return MeritProfiles.of(
                result.themes(),
                RoundResultParts.titles(round),
                explained.sentences().profiles(),
                explained.analysis().capacity());
    }

    /** What the other methods say, two pictures side by side where there is room. */
    static Part others(Detail round, Explained explained) {
        var columns = new Div();
        columns.addClassName("cols");
        for (var picture : all(round, explained)) {
            picture.addClassName("c6");
            columns.add(picture);
        }
        return new Part(Words.say("result.section"), columns).note(Words.say("result.section.note"));
    }

    /** The same under each other, for the side of a form. */
    static Div beside(Detail round, Result result, Explained explained) {
        var all = Part.stack(profiles(round, result, explained));
        all(round, explained).forEach(all::add);
        return all;
    }

    private static List<Component> all(Detail round, Explained explained) {
        var titles = RoundResultParts.titles(round);
        var analysis = explained.analysis();
        var said = explained.sentences();
        var all = new ArrayList<Component>();
        all.add(MeritPictures.steadiness(analysis, said, titles));
        all.add(MeritPictures.agreement(analysis, said, titles));
        var criteria = analysis.criteria();
        if (criteria != null) {
            all.add(CriteriaPictures.acceptability(criteria, or(said.acceptability()), titles));
            all.add(CriteriaPictures.spread(round, criteria, or(said.criteria()), titles));
        }
        if (analysis.opinions() != null) {
            all.add(OtherOrders.advisers(analysis, analysis.opinions(), or(said.advisers()), titles));
        }
        var balance = analysis.balance();
        if (!balance.isEmpty() && balance.stream().allMatch(Balanced::withheld)) {
            balance = balance.subList(0, 1);
        }
        for (var balanced : balance) {
            all.add(OtherOrders.balance(analysis, balanced, sentence(said, balanced), titles));
        }
        return all;
    }

    private static String sentence(ResultSentences.All said, Balanced balanced) {
        return or(balanced.by() == BalanceBy.SECTOR ? said.bySector() : said.bySize());
    }

    private static String or(@Nullable String sentence) {
        return sentence == null ? "" : sentence;
    }
}
