package org.couveuse.themes;

import java.util.ArrayList;
import java.util.List;
import org.couveuse.themes.ResultAnalysis.Concord;
import org.couveuse.themes.ResultAnalysis.Merit;
import org.couveuse.themes.ResultDrawing.Key;
import org.couveuse.themes.ResultDrawing.Look;
import org.couveuse.themes.ResultDrawing.Mark;
import org.couveuse.themes.ResultDrawing.Row;
import org.couveuse.themes.ResultDrawing.Track;
import org.couveuse.themes.ResultSheet.Kind;
import org.couveuse.themes.ResultSheet.Told;
import org.jspecify.annotations.Nullable;

/** What the mentions say beside the ranking: how steady it is, and how far members agree. */
final class MeritViews {

    /** Under this, chance is told to be rare and not in figures. */
    private static final double RARE = 0.005;

    private final ResultWords words;
    private final ResultAnalysis analysis;

    MeritViews(ResultWords words, ResultAnalysis analysis) {
        this.words = words;
        this.analysis = analysis;
    }

    /** How often each theme stays among the first when the members are drawn again. */
    ResultView steadiness(String sentence) {
        var title = words.say("result.steady.title");
        var table = new ResultSheet.Builder(title)
                .column(words.say("round.column.theme"), Kind.WORDS)
                .column(words.say("fact.round.ranking.rank"), Kind.WHOLE)
                .column(words.say("result.stays"), Kind.SHARE)
                .column(words.say("result.amongFirst"), Kind.WORDS);
        analysis.themes()
                .forEach(theme -> table.row(
                        words.title(theme.theme()),
                        theme.rank(),
                        words.held(theme.withheld(), theme.stays()),
                        place(theme)));
        var known = analysis.themes().stream().anyMatch(theme -> theme.stays() != null);
        return new ResultView(
                ResultPicture.STEADINESS, title, sentence, known ? stays() : null, List.of(), List.of(table.made()));
    }

    private ResultDrawing stays() {
        var rows = new ArrayList<Row>();
        var limited = false;
        for (var theme : shown()) {
            var limit = !limited && theme.retained() == 0 && !rows.isEmpty();
            limited |= limit;
            var stays = theme.stays();
            rows.add(new Row(
                    words.rank(theme.rank()),
                    words.title(theme.theme()),
                    stays == null || stays == 0
                            ? List.of()
                            : List.of(new Mark(0, stays, theme.retained() > 0 ? Look.IN : Look.OUT)),
                    List.of(),
                    theme.withheld() ? words.withheld() : words.percent(stays),
                    limit ? words.say("result.limit", analysis.capacity()) : null));
        }
        return new ResultDrawing(
                List.of("0", "50", words.percent(1, 0)),
                List.of(),
                List.copyOf(rows),
                List.of(
                        new Key(Look.IN, words.say("result.key.in", analysis.capacity())),
                        new Key(Look.OUT, words.say("result.key.out"))),
                ResultViews.first(words, analysis.themes().size()));
    }

    private String place(Merit theme) {
        if (!theme.running()) {
            return words.say(theme.rank() == null ? "round.unjudged" : "round.belowQuorum");
        }
        return words.say(theme.retained() == 0 ? "result.no" : theme.retained() < 1 ? "result.tiedLast" : "result.yes");
    }

    /** How far members are of one mind on each theme, and on the order of all. */
    ResultView agreement(String sentence, String order) {
        var title = words.say("result.agreement.title");
        var table = new ResultSheet.Builder(title)
                .column(words.say("round.column.theme"), Kind.WORDS)
                .column(words.say("fact.round.ranking.rank"), Kind.WHOLE)
                .column(words.say("round.column.judges"), Kind.WHOLE)
                .column(words.say("result.a"), Kind.DECIMAL);
        analysis.themes()
                .forEach(theme -> table.row(
                        words.title(theme.theme()),
                        theme.rank(),
                        theme.judges(),
                        words.held(theme.withheld(), theme.agreement())));
        var known = analysis.themes().stream().anyMatch(theme -> theme.agreement() != null);
        return new ResultView(
                ResultPicture.AGREEMENT,
                title,
                sentence,
                known ? agreed() : null,
                List.of(),
                List.of(table.made(), concord(order)));
    }

    private ResultDrawing agreed() {
        var rows = shown().stream()
                .map(theme -> new Row(
                        words.rank(theme.rank()),
                        words.title(theme.theme()),
                        agreed(theme.agreement()),
                        List.of(),
                        theme.withheld() ? words.withheld() : words.decimal(theme.agreement()),
                        null))
                .toList();
        return new ResultDrawing(
                List.of(words.say("result.scale.opposed"), "0", words.say("result.scale.same")),
                List.of(),
                rows,
                List.of(),
                ResultViews.first(words, analysis.themes().size()));
    }

    private static List<Mark> agreed(@Nullable Double agreement) {
        var track = new Track().at(0.5, Look.ZERO);
        if (agreement != null) {
            var at = (agreement + 1) / 2;
            track.span(0.5, at, agreement < 0 ? Look.OUT : Look.IN).at(at, Look.DISC);
        }
        return track.marks();
    }

    /** Kendall's W by group: one number a group, which needs no drawing. */
    private ResultSheet concord(String sentence) {
        var table = new ResultSheet.Builder(words.say("result.concord.title"))
                .said(sentence)
                .column(words.say("result.group"), Kind.WORDS)
                .column(words.say("result.voters"), Kind.WHOLE)
                .column(words.say("result.on"), Kind.WHOLE)
                .column(words.say("result.w"), Kind.DECIMAL)
                .column(words.say("result.chance"), Kind.SHARE);
        analysis.concordance()
                .forEach(group -> table.row(
                        words.of(group.group()),
                        group.members(),
                        group.withheld() ? null : group.on(),
                        words.held(group.withheld(), group.w()),
                        chance(group)));
        return table.made();
    }

    private @Nullable Object chance(Concord group) {
        var unknown = group.unknown();
        if (unknown != null) {
            return words.of(unknown);
        }
        var probability = group.probability();
        if (probability == null) {
            return null;
        }
        var chance = probability < RARE ? words.say("result.chance.rare") : words.percent(probability);
        return new Told(probability, group.rough() ? words.say("result.chance.rough", chance) : chance);
    }

    /** The first themes of the ranking that a picture can show. */
    private List<Merit> shown() {
        return analysis.themes().stream().limit(ResultDrawing.MOST).toList();
    }
}
