package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.ResultAnalysis;
import org.couveuse.themes.ResultAnalysis.Concord;
import org.couveuse.themes.ResultAnalysis.Merit;
import org.couveuse.themes.ResultSentences;

/** Pictures of what the mentions say beside the ranking: how steady it is, and how far members agree. */
final class MeritPictures {

    private MeritPictures() {}

    /** How often each theme stays among the first when the members are drawn again. */
    static Component steadiness(ResultAnalysis analysis, ResultSentences.All said, Map<UUID, String> titles) {
        if (analysis.themes().stream().allMatch(theme -> theme.stays() == null)) {
            return Pictured.words(Words.say("result.steady.title"), said.steadiness());
        }
        var rows = new PictureRows(said.steadiness()).scale(List.of("0", "50", Shown.percent(1, 0)));
        var limited = false;
        var shown = Pictured.shown(analysis);
        for (var theme : shown) {
            if (!limited && theme.retained() == 0 && theme != shown.get(0)) {
                rows.limit(Words.say("result.limit", analysis.capacity()));
                limited = true;
            }
            rows.row(
                    Pictured.rank(theme.rank()),
                    Pictured.title(titles, theme.theme()),
                    stays(theme),
                    Pictured.held(theme.withheld(), Pictured.percent(theme.stays())));
        }
        var table = new DataTable(Words.say("result.steady.title"))
                .column(Words.say("round.column.theme"))
                .figures(Words.say("fact.round.ranking.rank"))
                .figures(Words.say("result.stays"))
                .column(Words.say("result.amongFirst"));
        analysis.themes()
                .forEach(theme -> table.row(
                        Pictured.title(titles, theme.theme()),
                        Pictured.rank(theme.rank()),
                        Pictured.held(theme.withheld(), Pictured.percent(theme.stays())),
                        place(theme)));
        return Pictured.frame(
                "steady",
                Words.say("result.steady.title"),
                said.steadiness(),
                Pictured.with(
                        rows,
                        analysis.themes().size(),
                        Pictured.key("t-in", Words.say("result.key.in", analysis.capacity())),
                        Pictured.key("t-out", Words.say("result.key.out"))),
                table);
    }

    private static Track stays(Merit theme) {
        var track = new Track();
        var stays = theme.stays();
        return stays == null || stays == 0 ? track : track.span(0, stays, theme.retained() > 0 ? "t-in" : "t-out");
    }

    private static String place(Merit theme) {
        if (!theme.running()) {
            return Words.say(theme.rank() == null ? "round.unjudged" : "round.belowQuorum");
        }
        return Words.say(theme.retained() == 0 ? "result.no" : theme.retained() < 1 ? "result.tiedLast" : "result.yes");
    }

    /** How far members are of one mind on each theme, and on the order of all. */
    static Component agreement(ResultAnalysis analysis, ResultSentences.All said, Map<UUID, String> titles) {
        if (analysis.themes().stream().allMatch(theme -> theme.agreement() == null)) {
            return Pictured.words(Words.say("result.agreement.title"), said.agreement());
        }
        var rows = new PictureRows(said.agreement())
                .scale(List.of(Words.say("result.scale.opposed"), "0", Words.say("result.scale.same")));
        for (var theme : Pictured.shown(analysis)) {
            rows.row(
                    Pictured.rank(theme.rank()),
                    Pictured.title(titles, theme.theme()),
                    agreed(theme),
                    Pictured.held(theme.withheld(), Pictured.decimal(theme.agreement())));
        }
        var table = new DataTable(Words.say("result.agreement.title"))
                .column(Words.say("round.column.theme"))
                .figures(Words.say("fact.round.ranking.rank"))
                .figures(Words.say("round.column.judges"))
                .figures(Words.say("result.a"));
        analysis.themes()
                .forEach(theme -> table.row(
                        Pictured.title(titles, theme.theme()),
                        Pictured.rank(theme.rank()),
                        Shown.number(theme.judges()),
                        Pictured.held(theme.withheld(), Pictured.decimal(theme.agreement()))));
        var picture = Pictured.with(rows, analysis.themes().size());
        picture.add(concord(analysis, said));
        return Pictured.frame("agreement", Words.say("result.agreement.title"), said.agreement(), picture, table);
    }

    private static Track agreed(Merit theme) {
        var track = new Track().mark(0.5, "t-zero");
        var agreement = theme.agreement();
        if (agreement == null) {
            return track;
        }
        var at = (agreement + 1) / 2;
        return track.span(0.5, at, agreement < 0 ? "t-out" : "t-in").mark(at, "t-disc");
    }

    /** Kendall's W by group, in words and a table: it is one number a group, which needs no drawing. */
    private static Component concord(ResultAnalysis analysis, ResultSentences.All said) {
        var table = new DataTable(Words.say("result.concord.title"))
                .column(Words.say("result.group"))
                .figures(Words.say("result.voters"))
                .figures(Words.say("result.on"))
                .figures(Words.say("result.w"))
                .column(Words.say("result.chance"));
        analysis.concordance()
                .forEach(group -> table.row(
                        Words.of(group.group()),
                        Shown.number(group.members()),
                        group.withheld() ? Pictured.NONE : Shown.number(group.on()),
                        Pictured.held(group.withheld(), Pictured.decimal(group.w())),
                        chance(group)));
        var all = new Div(
                Part.words(said.concordance()), new FoldedSection(Words.say("result.concord.title"), table.bare()));
        all.addClassName("stack-s");
        return all;
    }

    private static String chance(Concord group) {
        var unknown = group.unknown();
        if (unknown != null) {
            return Words.of(unknown);
        }
        if (group.probability() == null) {
            return Pictured.NONE;
        }
        var chance =
                group.probability() < 0.005 ? Words.say("result.chance.rare") : Pictured.percent(group.probability());
        return group.rough() ? Words.say("result.chance.rough", chance) : chance;
    }

    /** Notes under the ranking: what its columns mean, and what another rule would say. */
    static KeyValues notes(ResultAnalysis analysis, ResultSentences.All said) {
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
