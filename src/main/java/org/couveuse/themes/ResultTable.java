package org.couveuse.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.couveuse.shared.Texts;
import org.couveuse.themes.RoundResults.MentionCount;
import org.couveuse.themes.RoundResults.RankRow;
import org.jspecify.annotations.Nullable;

/**
 * A result as a table: one line a theme, in the order of the ranking.
 *
 * @param header names of the columns, in the reader's language
 * @param rows cells: words, whole numbers, decimals, or nothing
 */
record ResultTable(List<String> header, List<List<@Nullable Object>> rows) {

    static ResultTable of(Texts texts, Locale locale, List<RankRow> ranked, Map<UUID, String> titles) {
        var header = new ArrayList<String>();
        header.add(texts.in(locale, "round.file.rank"));
        header.add(texts.in(locale, "round.column.theme"));
        header.add(texts.in(locale, "round.column.mention"));
        header.add(texts.in(locale, "round.file.above"));
        header.add(texts.in(locale, "round.file.below"));
        header.add(texts.in(locale, "round.file.acceptability"));
        bestFirst().forEach(mention -> header.add(texts.of(locale, mention)));
        header.add(texts.in(locale, "round.column.judges"));
        header.add(texts.in(locale, "round.file.abstentions"));
        header.add(texts.in(locale, "round.file.missing"));
        header.add(texts.in(locale, "round.column.recusals"));
        header.add(texts.in(locale, "round.file.enough"));
        header.add(texts.in(locale, "round.file.retained"));
        header.add(texts.in(locale, "round.file.id"));
        var rows = ranked.stream()
                .map(row -> row(texts, locale, row, titles.getOrDefault(row.theme(), "")))
                .toList();
        return new ResultTable(List.copyOf(header), rows);
    }

    private static List<@Nullable Object> row(Texts texts, Locale locale, RankRow row, String title) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.rank());
        cells.add(title);
        cells.add(mention(texts, locale, row));
        cells.add(row.above());
        cells.add(row.below());
        cells.add(row.acceptability());
        if (row.counts().isEmpty()) {
            Object none = row.withheld() ? texts.in(locale, "round.withheld") : Integer.valueOf(0);
            cells.addAll(Collections.nCopies(Mention.COUNT, none));
        } else {
            row.counts().stream().map(MentionCount::count).forEach(cells::add);
        }
        cells.add(row.judges());
        cells.add(row.abstentions());
        cells.add(row.missing());
        cells.add(row.recusals());
        cells.add(row.rank() == null ? null : texts.in(locale, row.enough() ? "round.enough" : "round.tooFew"));
        cells.add(row.retained());
        cells.add(row.theme().toString());
        return Collections.unmodifiableList(cells);
    }

    /** The majority mention in words, or why there is none to show. */
    static String mention(Texts texts, Locale locale, RankRow row) {
        if (row.mention() != null) {
            return texts.of(locale, row.mention());
        }
        return texts.in(locale, row.withheld() ? "round.withheld" : "round.unjudged");
    }

    static List<Mention> bestFirst() {
        var mentions = new ArrayList<>(Arrays.asList(Mention.values()));
        Collections.reverse(mentions);
        return mentions;
    }
}
