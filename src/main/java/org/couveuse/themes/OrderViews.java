package org.couveuse.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.couveuse.themes.ResultAnalysis.Balanced;
import org.couveuse.themes.ResultAnalysis.BalancedLine;
import org.couveuse.themes.ResultAnalysis.Merit;
import org.couveuse.themes.ResultDrawing.Key;
import org.couveuse.themes.ResultDrawing.Look;
import org.couveuse.themes.ResultDrawing.Row;
import org.couveuse.themes.ResultDrawing.Track;
import org.couveuse.themes.ResultSheet.Kind;
import org.couveuse.themes.analysis.BalanceBy;
import org.jspecify.annotations.Nullable;

/** Another order beside the ranking: the advisers', and those with each college weighing the same. */
final class OrderViews {

    private final ResultWords words;
    private final ResultAnalysis analysis;

    OrderViews(ResultWords words, ResultAnalysis analysis) {
        this.words = words;
        this.analysis = analysis;
    }

    /** The advisers' orders put together, beside the vote. */
    ResultView advisers(String sentence) {
        var title = words.say("result.advisers.title");
        Function<UUID, @Nullable Integer> other = theme -> MethodOrder.advised(analysis, theme);
        var table = new ResultSheet.Builder(title)
                .column(words.say("round.column.theme"), Kind.WORDS)
                .column(words.say("result.key.vote"), Kind.WHOLE)
                .column(words.say("result.key.advisers"), Kind.WHOLE);
        analysis.themes()
                .forEach(theme -> table.row(words.title(theme.theme()), theme.rank(), other.apply(theme.theme())));
        return new ResultView(
                ResultPicture.ADVISERS,
                title,
                sentence,
                shifts(other, words.say("result.key.advisers")),
                List.of(),
                List.of(table.made()));
    }

    /** The order with each college weighing the same, beside the vote; without lines where it is withheld. */
    ResultView balance(Balanced balanced, String sentence) {
        var title = words.say("result.balance.title", balanced.by());
        Function<UUID, @Nullable Integer> other = theme -> line(balanced, theme).balanced();
        var table = new ResultSheet.Builder(title)
                .column(words.say("round.column.theme"), Kind.WORDS)
                .column(words.say("result.key.vote"), Kind.WHOLE)
                .column(words.say("result.key.balanced"), Kind.WHOLE)
                .column(words.say("round.column.mention"), Kind.WORDS)
                .column(words.say("result.silent"), Kind.WORDS);
        for (var theme : analysis.themes()) {
            if (balanced.withheld()) {
                table.row(words.title(theme.theme()), theme.rank(), words.withheld(), words.withheld(), null);
            } else {
                var line = line(balanced, theme.theme());
                table.row(
                        words.title(theme.theme()),
                        line.rank(),
                        line.balanced(),
                        line.mention() == null ? words.say("round.unjudged") : words.of(line.mention()),
                        line.silent().isEmpty()
                                ? null
                                : words.list(
                                        line.silent().stream().map(words::of).toList()));
            }
        }
        return new ResultView(
                balanced.by() == BalanceBy.SECTOR ? ResultPicture.SECTOR : ResultPicture.SIZE,
                title,
                sentence,
                balanced.withheld() ? null : shifts(other, words.say("result.key.balanced")),
                List.of(colleges(balanced)),
                List.of(table.made()));
    }

    private String colleges(Balanced balanced) {
        var colleges = new ArrayList<String>();
        balanced.colleges()
                .forEach(each -> colleges.add(
                        words.say("result.college", words.of(each.group()), each.judges(), each.members())));
        if (balanced.unknown() > 0) {
            colleges.add(words.say("result.collegeUnknown", balanced.unknown()));
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
    private ResultDrawing shifts(Function<UUID, @Nullable Integer> other, String key) {
        var last = Math.max(2, analysis.themes().size());
        var rows = new ArrayList<Row>();
        for (var theme : analysis.themes().stream().limit(ResultDrawing.MOST).toList()) {
            var then = other.apply(theme.theme());
            rows.add(new Row(
                    words.rank(theme.rank()),
                    words.title(theme.theme()),
                    shift(theme, then, last).marks(),
                    List.of(),
                    moved(theme.rank(), then),
                    null));
        }
        return new ResultDrawing(
                List.of(words.say("result.nth", 1), words.say("result.nth", last)),
                List.of(),
                List.copyOf(rows),
                List.of(new Key(Look.DISC, words.say("result.key.vote")), new Key(Look.DIAMOND, key)),
                ResultViews.first(words, analysis.themes().size()));
    }

    private static Track shift(Merit theme, @Nullable Integer then, int last) {
        var track = new Track();
        var rank = theme.rank();
        if (rank != null && then != null && !rank.equals(then)) {
            track.span(at(rank, last), at(then, last), Look.LINK);
        }
        if (rank != null) {
            track.at(at(rank, last), Look.DISC);
        }
        return then == null ? track : track.at(at(then, last), Look.DIAMOND);
    }

    /** A little away from both ends, so that marks are whole. */
    private static double at(int rank, int last) {
        return 0.03 + 0.94 * (rank - 1) / (last - 1);
    }

    private String moved(@Nullable Integer rank, @Nullable Integer then) {
        if (rank == null || then == null) {
            return ResultWords.NONE;
        }
        return rank.equals(then) ? words.say("result.same", rank) : words.say("result.moved", rank, then);
    }
}
