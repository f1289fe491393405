package org.couveuse.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.couveuse.themes.ResultSheet.Kind;
import org.couveuse.themes.RoundResults.MentionCount;
import org.couveuse.themes.RoundResults.RankRow;
import org.jspecify.annotations.Nullable;

/** A result as a table: one line a theme, in the order of the ranking. */
final class ResultTable {

    private ResultTable() {}

    static ResultSheet of(ResultWords words, List<RankRow> ranked) {
        var table = new ResultSheet.Builder(words.say("round.ranking"))
                .column(words.say("round.file.rank"), Kind.WHOLE)
                .column(words.say("round.column.theme"), Kind.WORDS)
                .column(words.say("round.column.mention"), Kind.WORDS)
                .column(words.say("round.file.above"), Kind.WHOLE)
                .column(words.say("round.file.below"), Kind.WHOLE)
                .column(words.say("round.file.acceptability"), Kind.POINTS);
        bestFirst().forEach(mention -> table.column(words.of(mention), Kind.WHOLE));
        table.column(words.say("round.column.judges"), Kind.WHOLE)
                .column(words.say("round.file.abstentions"), Kind.WHOLE)
                .column(words.say("round.file.missing"), Kind.WHOLE)
                .column(words.say("round.column.recusals"), Kind.WHOLE)
                .column(words.say("round.file.enough"), Kind.WORDS)
                .column(words.say("round.file.retained"), Kind.WHOLE)
                .column(words.say("round.file.id"), Kind.WORDS);
        ranked.forEach(row -> table.row(row(words, row)));
        return table.made();
    }

    private static @Nullable Object[] row(ResultWords words, RankRow row) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.rank());
        cells.add(words.title(row.theme()));
        cells.add(mention(words, row));
        cells.add(row.above());
        cells.add(row.below());
        cells.add(
                row.acceptability() == null
                        ? null
                        : row.acceptability().movePointLeft(2).doubleValue());
        if (row.counts().isEmpty()) {
            Object none = row.withheld() ? words.withheld() : Integer.valueOf(0);
            cells.addAll(Collections.nCopies(Mention.COUNT, none));
        } else {
            row.counts().stream().map(MentionCount::count).forEach(cells::add);
        }
        cells.add(row.judges());
        cells.add(row.abstentions());
        cells.add(row.missing());
        cells.add(row.recusals());
        cells.add(row.rank() == null ? null : words.say(row.enough() ? "round.enough" : "round.tooFew"));
        cells.add(row.retained());
        cells.add(row.theme().toString());
        return cells.toArray();
    }

    /** The majority mention in words, or why there is none to show. */
    static String mention(ResultWords words, RankRow row) {
        if (row.mention() != null) {
            return words.of(row.mention());
        }
        return words.say(row.withheld() ? "round.withheld" : "round.unjudged");
    }

    static List<Mention> bestFirst() {
        var mentions = new ArrayList<>(Arrays.asList(Mention.values()));
        Collections.reverse(mentions);
        return mentions;
    }
}
