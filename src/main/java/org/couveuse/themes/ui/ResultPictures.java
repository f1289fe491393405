package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.couveuse.people.CurrentActor;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.ResultView;
import org.couveuse.themes.ResultViews;
import org.couveuse.themes.ResultWords;
import org.couveuse.themes.RoundAnalyses;
import org.couveuse.themes.RoundAnalyses.Explained;
import org.couveuse.themes.RoundReading.Detail;
import org.couveuse.themes.RoundResults.Result;

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

    /** The words about a round's result in the page's language. */
    static ResultWords words(Detail round) {
        return ResultViews.words(Words.texts(), Words.locale(), round);
    }

    /** What the other methods say. */
    static List<ResultView> views(Detail round, Explained explained) {
        return ResultViews.of(words(round), round, explained);
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
    static Part others(Detail round, List<ResultView> views) {
        var columns = new Div();
        columns.addClassName("cols");
        for (var view : views) {
            var picture = Pictured.of(words(round), view);
            picture.addClassName("c6");
            columns.add(picture);
        }
        return new Part(Words.say("result.section"), columns).note(Words.say("result.section.note"));
    }

    /** The same under each other, for the side of a form. */
    static Div beside(Detail round, Result result, Explained explained) {
        var all = Part.stack(profiles(round, result, explained));
        views(round, explained).forEach(view -> all.add(Pictured.of(words(round), view)));
        return all;
    }
}
