package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.ResultAnalysis;
import org.couveuse.themes.ResultAnalysis.Balanced;
import org.couveuse.themes.ResultAnalysis.BalancedLine;
import org.couveuse.themes.ResultAnalysis.Merit;
import org.couveuse.themes.analysis.Schulze;
import org.jspecify.annotations.Nullable;

/** Pictures of another order beside the ranking: the advisers', and those with each college weighing the same. */
final class OtherOrders {

    private OtherOrders() {}

    /** The advisers' orders put together, beside the vote. */
    static Component advisers(
            ResultAnalysis analysis, Schulze.Result opinions, String sentence, Map<UUID, String> titles) {
        Function<UUID, @Nullable Integer> other = theme -> opinions.places().stream()
                .filter(place -> place.theme().equals(theme))
                .findFirst()
                .map(Schulze.Place::rank)
                .orElse(null);
        var table = new DataTable(Words.say("result.advisers.title"))
                .column(Words.say("round.column.theme"))
                .figures(Words.say("result.key.vote"))
                .figures(Words.say("result.key.advisers"));
        analysis.themes()
                .forEach(theme -> table.row(
                        Pictured.title(titles, theme.theme()),
                        Pictured.rank(theme.rank()),
                        Pictured.rank(other.apply(theme.theme()))));
        return Pictured.frame(
                "advisers",
                Words.say("result.advisers.title"),
                sentence,
                shifts(analysis, other, sentence, Words.say("result.key.advisers"), titles),
                table);
    }

    /** The order with each college weighing the same, beside the vote. */
    static Component balance(ResultAnalysis analysis, Balanced balanced, String sentence, Map<UUID, String> titles) {
        var title = Words.say("result.balance.title", balanced.by());
        if (balanced.withheld()) {
            return Pictured.words(title, sentence);
        }
        Function<UUID, @Nullable Integer> other = theme -> line(balanced, theme).balanced();
        var table = new DataTable(title)
                .column(Words.say("round.column.theme"))
                .figures(Words.say("result.key.vote"))
                .figures(Words.say("result.key.balanced"))
                .column(Words.say("round.column.mention"))
                .column(Words.say("result.silent"));
        for (var theme : analysis.themes()) {
            var line = line(balanced, theme.theme());
            table.row(
                    Pictured.title(titles, theme.theme()),
                    Pictured.rank(line.rank()),
                    Pictured.rank(line.balanced()),
                    line.mention() == null ? Words.say("round.unjudged") : Words.of(line.mention()),
                    line.silent().isEmpty()
                            ? Pictured.NONE
                            : Shown.list(line.silent().stream().map(Words::of).toList()));
        }
        var picture = shifts(analysis, other, sentence, Words.say("result.key.balanced"), titles);
        picture.add(Part.quiet(colleges(balanced)));
        return Pictured.frame("balance", title, sentence, picture, table);
    }

    private static String colleges(Balanced balanced) {
        var colleges = new ArrayList<String>();
        balanced.colleges()
                .forEach(each -> colleges.add(
                        Words.say("result.college", Words.of(each.group()), each.judges(), each.members())));
        if (balanced.unknown() > 0) {
            colleges.add(Words.say("result.collegeUnknown", balanced.unknown()));
        }
        return String.join(" · ", colleges);
    }

    private static BalancedLine line(Balanced balanced, UUID theme) {
        return balanced.lines().stream()
                .filter(line -> line.theme().equals(theme))
                .findFirst()
                .orElseThrow();
    }

    /** Two ranks of each theme on one line, the first place at the left. */
    private static Div shifts(
            ResultAnalysis analysis,
            Function<UUID, @Nullable Integer> other,
            String sentence,
            String key,
            Map<UUID, String> titles) {
        var last = Math.max(2, analysis.themes().size());
        var rows = new PictureRows(sentence).scale(List.of(Words.say("result.nth", 1), Words.say("result.nth", last)));
        for (var theme : Pictured.shown(analysis)) {
            var then = other.apply(theme.theme());
            rows.row(
                    Pictured.rank(theme.rank()),
                    Pictured.title(titles, theme.theme()),
                    shift(theme, then, last),
                    moved(theme.rank(), then));
        }
        return Pictured.with(
                rows,
                analysis.themes().size(),
                Pictured.key("t-disc", Words.say("result.key.vote")),
                Pictured.key("t-diamond", key));
    }

    private static Track shift(Merit theme, @Nullable Integer then, int last) {
        var track = new Track();
        var rank = theme.rank();
        if (rank != null && then != null && !rank.equals(then)) {
            track.span(at(rank, last), at(then, last), "t-link");
        }
        if (rank != null) {
            track.mark(at(rank, last), "t-disc");
        }
        return then == null ? track : track.mark(at(then, last), "t-diamond");
    }

    /** A little away from both ends, so that marks are whole. */
    private static double at(int rank, int last) {
        return 0.03 + 0.94 * (rank - 1) / (last - 1);
    }

    private static String moved(@Nullable Integer rank, @Nullable Integer then) {
        if (rank == null || then == null) {
            return Pictured.NONE;
        }
        return rank.equals(then) ? Words.say("result.same", rank) : Words.say("result.moved", rank, then);
    }
}
