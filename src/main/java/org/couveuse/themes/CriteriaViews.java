package org.couveuse.themes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.couveuse.themes.ResultAnalysis.ByCriteria;
import org.couveuse.themes.ResultDrawing.Cell;
import org.couveuse.themes.ResultDrawing.Key;
import org.couveuse.themes.ResultDrawing.Look;
import org.couveuse.themes.ResultDrawing.Mark;
import org.couveuse.themes.ResultDrawing.Row;
import org.couveuse.themes.ResultDrawing.Track;
import org.couveuse.themes.ResultSheet.Kind;
import org.couveuse.themes.ResultSheet.Told;
import org.couveuse.themes.analysis.AnalysisRemark;
import org.couveuse.themes.analysis.Smaa2.Acceptability;
import org.couveuse.themes.analysis.Spread;
import org.couveuse.themes.analysis.WeightedCriteria.Line;
import org.jspecify.annotations.Nullable;

/** What the notes on criteria say: totals with their spread, and which weights put a theme where. */
final class CriteriaViews {

    /** Ranks that have a column of their own; those behind share the last one. */
    private static final int RANKS = 8;

    private final ResultWords words;
    private final List<RoundCriterion> named;
    private final ByCriteria criteria;

    CriteriaViews(ResultWords words, List<RoundCriterion> named, ByCriteria criteria) {
        this.words = words;
        this.named = named;
        this.criteria = criteria;
    }

    /** Each theme's weighted total, with how the members' own totals lie around it. */
    ResultView spread(String sentence) {
        var lines = lines(criteria);
        var title = words.say("result.criteria.title");
        var known = lines.stream().anyMatch(line -> line.total() != null);
        return new ResultView(
                ResultPicture.CRITERIA,
                title,
                sentence,
                known ? drawing(lines) : null,
                about(),
                List.of(totals(title, lines)));
    }

    /** The lines from the best total to the worst, those without one last. */
    static List<Line> lines(ByCriteria criteria) {
        return criteria.weighted().lines().stream()
                .sorted(Comparator.comparing(Line::rank, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private ResultDrawing drawing(List<Line> lines) {
        var rows = lines.stream()
                .limit(ResultDrawing.MOST)
                .map(line -> new Row(
                        words.rank(line.rank()),
                        words.title(line.theme()),
                        drawn(line),
                        List.of(),
                        thin(line) ? words.withheld() : words.points(line.total()),
                        null))
                .toList();
        return new ResultDrawing(
                List.of("0", "50", "100"),
                List.of(),
                rows,
                List.of(
                        new Key(Look.MEAN, words.say("result.key.mean")),
                        new Key(Look.BOX, words.say("result.key.half")),
                        new Key(Look.WHISKER, words.say("result.key.all"))),
                ResultViews.first(words, lines.size()));
    }

    private List<String> about() {
        var notes = new ArrayList<String>();
        if (criteria.weighted().normalised()) {
            notes.add(words.of(AnalysisRemark.WEIGHTS_NORMALISED));
        }
        if (!criteria.thin().isEmpty()) {
            notes.add(words.say("result.thin", criteria.thin().size()));
        }
        return List.copyOf(notes);
    }

    private static List<Mark> drawn(Line line) {
        var track = new Track();
        var spread = line.spread();
        if (spread != null && spread.count() > 1) {
            track.span(spread.lowest(), spread.highest(), Look.WHISKER)
                    .span(spread.lowerQuartile(), spread.upperQuartile(), Look.BOX);
        }
        var total = line.total();
        return (total == null ? track : track.at(total, Look.MEAN)).marks();
    }

    private boolean thin(Line line) {
        return line.total() == null && criteria.thin().contains(line.theme());
    }

    private ResultSheet totals(String title, List<Line> lines) {
        var table = new ResultSheet.Builder(title)
                .column(words.say("round.column.theme"), Kind.WORDS)
                .column(words.say("result.total"), Kind.POINTS)
                .column(words.say("result.deviation"), Kind.POINTS)
                .column(words.say("result.scorers"), Kind.WHOLE);
        var weights = criteria.weighted().weights();
        for (var at = 0; at < weights.size(); at++) {
            var name = named.get(at).name(words.locale());
            table.column(words.say("result.criterion", name, words.percent(weights.get(at), 0)), Kind.POINTS);
        }
        for (var line : lines) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(words.title(line.theme()));
            cells.add(words.held(thin(line), line.total()));
            cells.add(line.spread() == null ? null : line.spread().deviation());
            cells.add(line.spread() == null ? null : line.spread().count());
            line.values().forEach(value -> cells.add(mean(line, value.spread())));
            table.row(cells.toArray());
        }
        return table.made();
    }

    private @Nullable Object mean(Line line, @Nullable Spread spread) {
        if (spread == null) {
            return criteria.thin().contains(line.theme()) ? words.withheld() : null;
        }
        return new Told(
                spread.mean(),
                words.say("result.plusMinus", words.points(spread.mean()), words.points(spread.deviation())));
    }

    /** At which rank the weights put each theme, as a table of heat. */
    ResultView acceptability(String sentence) {
        var title = words.say("result.weights.title");
        var themes = themes(criteria);
        var columns = Math.min(RANKS, Math.max(1, themes.size()));
        return new ResultView(
                ResultPicture.WEIGHTS,
                title,
                sentence,
                themes.isEmpty() ? null : heat(themes, columns),
                tried(),
                List.of(ranks(title, themes, columns), central(themes)));
    }

    /** The themes from the best expected rank to the worst. */
    static List<Acceptability> themes(ByCriteria criteria) {
        return criteria.acceptability().themes().stream()
                .sorted(Comparator.comparingDouble(Acceptability::expectedRank))
                .toList();
    }

    private ResultDrawing heat(List<Acceptability> themes, int columns) {
        var rows = themes.stream()
                .limit(ResultDrawing.MOST)
                .map(line -> new Row(
                        "",
                        words.title(line.theme()),
                        List.of(),
                        cells(line, columns),
                        words.percent(line.ranks().get(0)),
                        null))
                .toList();
        var heads = new ArrayList<String>();
        for (var rank = 1; rank <= columns; rank++) {
            heads.add(column(rank, columns, themes.size()));
        }
        var notes = new ArrayList<>(ResultViews.first(words, themes.size()));
        notes.add(words.say("result.heat"));
        return new ResultDrawing(List.of(), List.copyOf(heads), rows, List.of(), List.copyOf(notes));
    }

    private List<String> tried() {
        var tried = criteria.acceptability();
        var notes = new ArrayList<String>();
        notes.add(words.say("result.tried", words.of(tried.sampling())));
        if (!tried.leftOut().isEmpty()) {
            notes.add(words.say("result.leftOut", tried.leftOut().size()));
        }
        return List.copyOf(notes);
    }

    private String column(int rank, int columns, int themes) {
        return words.say(rank == columns && themes > columns ? "result.andMore" : "result.nth", rank);
    }

    private static List<Cell> cells(Acceptability line, int columns) {
        var cells = new ArrayList<Cell>();
        for (var rank = 1; rank <= columns; rank++) {
            var share = share(line, rank, columns);
            cells.add(new Cell(share, ResultWords.whole(share)));
        }
        return List.copyOf(cells);
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

    private ResultSheet ranks(String title, List<Acceptability> themes, int columns) {
        var table = new ResultSheet.Builder(title).column(words.say("round.column.theme"), Kind.WORDS);
        for (var rank = 1; rank <= columns; rank++) {
            table.column(column(rank, columns, themes.size()), Kind.SHARE);
        }
        table.column(words.say("result.confidence"), Kind.SHARE);
        for (var line : themes) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(words.title(line.theme()));
            for (var rank = 1; rank <= columns; rank++) {
                cells.add(share(line, rank, columns));
            }
            cells.add(line.confidence());
            table.row(cells.toArray());
        }
        return table.made();
    }

    /** What one must think important to prefer each theme. */
    private ResultSheet central(List<Acceptability> themes) {
        var table = new ResultSheet.Builder(words.say("result.central.title"))
                .said(words.say("result.central.words"))
                .column(words.say("round.column.theme"), Kind.WORDS);
        named.forEach(criterion -> table.column(criterion.name(words.locale()), Kind.SHARE));
        for (var line : themes) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(words.title(line.theme()));
            var central = line.centralWeights();
            cells.addAll(central == null ? Collections.nCopies(named.size(), null) : central);
            table.row(cells.toArray());
        }
        return table.made();
    }
}
