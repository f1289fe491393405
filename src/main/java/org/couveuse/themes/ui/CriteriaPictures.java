package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.ResultAnalysis.ByCriteria;
import org.couveuse.themes.RoundCriterion;
import org.couveuse.themes.RoundReading.Detail;
import org.couveuse.themes.analysis.Smaa2.Acceptability;
import org.couveuse.themes.analysis.Spread;
import org.couveuse.themes.analysis.WeightedCriteria.Line;
import org.jspecify.annotations.Nullable;

/** Pictures of what the notes on criteria say: totals with their spread, and which weights put a theme where. */
final class CriteriaPictures {

    /** Ranks that have a column of their own; those behind share the last one. */
    private static final int RANKS = 8;

    private CriteriaPictures() {}

    /** Each theme's weighted total, with how the members' own totals lie around it. */
    static Component spread(Detail round, ByCriteria criteria, String sentence, Map<UUID, String> titles) {
        var lines = criteria.weighted().lines().stream()
                .sorted(Comparator.comparing(Line::rank, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        if (lines.stream().allMatch(line -> line.total() == null)) {
            return Pictured.words(Words.say("result.criteria.title"), sentence);
        }
        var rows = new PictureRows(sentence).scale(List.of("0", "50", "100"));
        lines.stream()
                .limit(PictureRows.MOST)
                .forEach(line -> rows.row(
                        Pictured.rank(line.rank()),
                        Pictured.title(titles, line.theme()),
                        drawn(line),
                        value(criteria, line)));
        var picture = Pictured.with(
                rows,
                lines.size(),
                Pictured.key("t-mean", Words.say("result.key.mean")),
                Pictured.key("t-box", Words.say("result.key.half")),
                Pictured.key("t-whisker", Words.say("result.key.all")));
        if (criteria.weighted().normalised()) {
            picture.add(Part.quiet(Words.say("enum.AnalysisRemark.WEIGHTS_NORMALISED")));
        }
        if (!criteria.thin().isEmpty()) {
            picture.add(Part.quiet(Words.say("result.thin", criteria.thin().size())));
        }
        return Pictured.frame(
                "criteria",
                Words.say("result.criteria.title"),
                sentence,
                picture,
                table(round, criteria, lines, titles));
    }

    private static Track drawn(Line line) {
        var track = new Track();
        var spread = line.spread();
        if (spread != null && spread.count() > 1) {
            track.span(spread.lowest(), spread.highest(), "t-whisker")
                    .span(spread.lowerQuartile(), spread.upperQuartile(), "t-box");
        }
        var total = line.total();
        return total == null ? track : track.mark(total, "t-mean");
    }

    private static String value(ByCriteria criteria, Line line) {
        return line.total() == null && criteria.thin().contains(line.theme())
                ? Words.say("round.withheld")
                : Pictured.points(line.total());
    }

    private static DataTable table(Detail round, ByCriteria criteria, List<Line> lines, Map<UUID, String> titles) {
        var table = new DataTable(Words.say("result.criteria.title"))
                .column(Words.say("round.column.theme"))
                .figures(Words.say("result.total"))
                .figures(Words.say("result.deviation"))
                .figures(Words.say("result.scorers"));
        var weights = criteria.weighted().weights();
        for (var at = 0; at < weights.size(); at++) {
            table.figures(Words.say("result.criterion", name(round, at), Shown.percent(weights.get(at), 0)));
        }
        for (var line : lines) {
            var cells = new ArrayList<String>();
            cells.add(Pictured.title(titles, line.theme()));
            cells.add(value(criteria, line));
            cells.add(deviation(line.spread()));
            cells.add(
                    line.spread() == null
                            ? Pictured.NONE
                            : Shown.number(line.spread().count()));
            line.values().forEach(value -> cells.add(mean(value.spread())));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private static String name(Detail round, int at) {
        List<RoundCriterion> criteria = round.criteria();
        return criteria.get(at).name(Words.locale());
    }

    private static String deviation(@Nullable Spread spread) {
        return spread == null ? Pictured.NONE : Pictured.points(spread.deviation());
    }

    private static String mean(@Nullable Spread spread) {
        return spread == null
                ? Pictured.NONE
                : Words.say("result.plusMinus", Pictured.points(spread.mean()), Pictured.points(spread.deviation()));
    }

    /** At which rank the weights put each theme, as a table of heat. */
    static Component acceptability(ByCriteria criteria, String sentence, Map<UUID, String> titles) {
        var themes = criteria.acceptability().themes().stream()
                .sorted(Comparator.comparingDouble(Acceptability::expectedRank))
                .toList();
        if (themes.isEmpty()) {
            return Pictured.words(Words.say("result.weights.title"), sentence);
        }
        var columns = Math.min(RANKS, Math.max(1, themes.size()));
        var rows = new PictureRows(sentence).head(ranks(columns, themes.size()));
        themes.stream()
                .limit(PictureRows.MOST)
                .forEach(line -> rows.row(
                        "",
                        Pictured.title(titles, line.theme()),
                        heat(line, columns),
                        Pictured.percent(line.ranks().get(0))));
        var picture = Pictured.with(rows, themes.size());
        picture.add(Part.quiet(
                Words.say("result.heat", Words.of(criteria.acceptability().sampling()))));
        if (!criteria.acceptability().leftOut().isEmpty()) {
            picture.add(Part.quiet(Words.say(
                    "result.leftOut", criteria.acceptability().leftOut().size())));
        }
        return Pictured.frame(
                "weights", Words.say("result.weights.title"), sentence, picture, table(themes, columns, titles));
    }

    private static Div ranks(int columns, int themes) {
        var head = cells(columns);
        for (var rank = 1; rank <= columns; rank++) {
            head.add(new Span(column(rank, columns, themes)));
        }
        return head;
    }

    private static String column(int rank, int columns, int themes) {
        return rank == columns && themes > columns ? Words.say("result.andMore", rank) : Words.say("result.nth", rank);
    }

    private static Div heat(Acceptability line, int columns) {
        var cells = cells(columns);
        for (var rank = 1; rank <= columns; rank++) {
            var share = share(line, rank, columns);
            var cell = new Span(whole(share));
            cell.addClassNames("heat", "h" + (share == 0 ? 0 : 1 + Math.min(4, (int) (share * 5))));
            cells.add(cell);
        }
        return cells;
    }

    private static Div cells(int columns) {
        var cells = new Div();
        cells.addClassName("cells");
        cells.getStyle().set("--n", String.valueOf(columns));
        return cells;
    }

    private static double share(Acceptability line, int rank, int columns) {
        var ranks = line.ranks();
        if (rank < columns) {
            return ranks.get(rank - 1);
        }
        return ranks.subList(rank - 1, ranks.size()).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** Whole percents; what happens is never 0, what is not always never 100. */
    private static String whole(double share) {
        var whole = Math.round(share * 100);
        if (whole == 0 && share > 0) {
            return "<1";
        }
        return whole == 100 && share < 1 - 1e-9 ? ">99" : String.valueOf(whole);
    }

    private static DataTable table(List<Acceptability> themes, int columns, Map<UUID, String> titles) {
        var table = new DataTable(Words.say("result.weights.title")).column(Words.say("round.column.theme"));
        for (var rank = 1; rank <= columns; rank++) {
            table.figures(column(rank, columns, themes.size()));
        }
        table.figures(Words.say("result.confidence"));
        for (var line : themes) {
            var cells = new ArrayList<String>();
            cells.add(Pictured.title(titles, line.theme()));
            for (var rank = 1; rank <= columns; rank++) {
                cells.add(Pictured.percent(share(line, rank, columns)));
            }
            cells.add(Pictured.percent(line.confidence()));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }
}
