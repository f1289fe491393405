package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.UUID;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.ResultAnalysis;
import org.couveuse.themes.ResultAnalysis.Merit;
import org.couveuse.themes.ResultSentences;
import org.couveuse.themes.ResultWords;
import org.couveuse.themes.RoundAnalyses.Explained;
import org.couveuse.themes.RoundReading.Detail;
import org.couveuse.themes.RoundResults.RankRow;
import org.couveuse.themes.RoundResults.Result;
import org.jspecify.annotations.Nullable;

/** The ranking as a table, with how steady each place is and how far members agree. */
final class RankingPart {

    private RankingPart() {}

    static Part of(Detail round, Result result, Explained explained) {
        var titles = RoundResultParts.titles(round);
        var words = ResultPictures.words(round);
        var table = new DataTable(Words.say("round.ranking"))
                .column(Words.say("round.column.rankAndTheme"))
                .column(Words.say("round.column.mention"))
                .figures(Words.say("round.column.pq"))
                .figures(Words.say("round.column.acceptability"))
                .figures(Words.say("result.stays"))
                .figures(Words.say("result.a"))
                .figures(Words.say("round.column.judges"))
                .figures(Words.say("round.column.recusals"))
                .column(Words.say("round.column.decision"));
        var decided = RoundResultParts.published(result) != null;
        for (var row : result.themes()) {
            var merit = merit(explained, row.theme());
            var title = (row.rank() == null ? "" : row.rank() + " · ") + titles.getOrDefault(row.theme(), "");
            table.row(
                    new Link("/themes/" + row.theme(), title),
                    mention(row, merit),
                    new Span(row.above() == null ? ResultWords.NONE : row.above() + " / " + row.below()),
                    new Span(percent(row.acceptability())),
                    new Span(words.percent(merit.stays())),
                    new Span(words.decimal(merit.agreement())),
                    judges(row),
                    new Span(Shown.number(row.recusals())),
                    decision(row, decided));
        }
        var notes = notes(explained.analysis(), explained.sentences())
                .pair(Words.say("round.column.pq"), Words.say("round.note.pq"));
        return new Part(Words.say("round.ranking"), table, notes).note(Words.say("round.ranking.note"));
    }

    private static Merit merit(Explained explained, UUID theme) {
        return explained.analysis().themes().stream()
                .filter(each -> each.theme().equals(theme))
                .findFirst()
                .orElseThrow();
    }

    private static Span mention(RankRow row, Merit merit) {
        var mention = new Span(
                row.mention() != null
                        ? Words.of(row.mention())
                        : Words.say(merit.rank() == null ? "round.unjudged" : "round.withheld"));
        mention.addClassName("nowrap");
        return mention;
    }

    private static Component judges(RankRow row) {
        var span = new Span(Shown.number(row.judges()));
        if (row.rank() != null && !row.enough()) {
            span.add(new Span(" " + Words.say("round.belowQuorum")));
        }
        return span;
    }

    private static Component decision(RankRow row, boolean decided) {
        if (!decided) {
            return new StateWord(State.TO_COME, Words.say("round.notDecided"));
        }
        var word = row.retained() == null
                ? new StateWord(State.TO_COME, Words.say("round.notRetained"))
                : new StateWord(State.DONE, Words.say("round.retainedAs", row.retained()));
        word.addClassName("nowrap");
        return word;
    }

    private static String percent(@Nullable BigDecimal value) {
        return value == null ? ResultWords.NONE : Shown.percent(value.doubleValue() / 100, 1);
    }

    /** Notes under the ranking: what its columns mean, and what another rule would say. */
    private static KeyValues notes(ResultAnalysis analysis, ResultSentences.All said) {
        var notes = new KeyValues()
                .pair(Words.say("round.column.acceptability"), Words.say("round.note.acceptability"))
                .pair(Words.say("result.stays"), Words.say("result.note.stays", analysis.draws(), analysis.capacity()))
                .pair(Words.say("result.a"), Words.say("result.note.a"))
                .pair(Words.say("result.usual"), said.usual());
        if (!analysis.remarks().isEmpty()) {
            notes.pair(
                    Words.say("result.remarks"),
                    String.join(" ", analysis.remarks().stream().map(Words::of).toList()));
        }
        return notes;
    }
}
