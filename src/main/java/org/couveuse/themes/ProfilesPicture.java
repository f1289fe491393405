package org.couveuse.themes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.documents.SvgPicture;
import org.couveuse.documents.SvgPicture.Anchor;
import org.couveuse.documents.SvgPicture.Look;
import org.couveuse.shared.Texts;
import org.couveuse.themes.RoundResults.MentionCount;
import org.couveuse.themes.RoundResults.RankRow;

/**
 * Merit profiles as a picture: a bar for each theme with the mentions it received, best first, and the median line that
 * crosses its majority mention. Each part bears its count and the lower mentions are hatched, so that a grey print can
 * be read too.
 */
final class ProfilesPicture {

    private static final double WIDTH = 1100;
    private static final double LEFT = 330;
    private static final double BAR = 600;
    private static final double ROW = 48;
    private static final double THICK = 28;
    private static final double HEAD = 96;
    private static final int LETTERS = 38;
    private static final String EDGE = "#5c6b6e";
    private static final String INK = "#16262a";
    private static final Look QUIET = new Look(12, false, "#46565a");

    /** Fills from the worst mention to the best, as the screens have them. */
    private static final List<String> COLOURS =
            List.of("#8f4a1c", "#d6a36a", "#f0e2c6", "#d6e2dd", "#86b9b8", "#2b7479", "#0b4f57");

    /** How close the lines of a hatching are, from the worst mention; 0 for none. */
    private static final List<Double> HATCHED = List.of(4.0, 6.5, 10.0, 0.0, 0.0, 0.0, 0.0);

    /** Mentions whose colour asks for light words. */
    private static final List<Integer> DARK = List.of(0, 5, 6);

    private ProfilesPicture() {}

    static SvgPicture of(Texts texts, Locale locale, String round, List<RankRow> rows, Map<UUID, String> titles) {
        var height = HEAD + ROW * rows.size() + 20;
        var title = texts.in(locale, "round.file.picture", round);
        var picture = new SvgPicture(WIDTH, height, locale, title, description(texts, locale, rows, titles));
        for (var level = 0; level < Mention.COUNT; level++) {
            if (HATCHED.get(level) > 0) {
                picture.hatch("m" + level, COLOURS.get(level), level == 0 ? "#f3d9c2" : EDGE, HATCHED.get(level));
            }
        }
        picture.words(20, 30, Anchor.START, new Look(18, true, INK), title);
        legend(picture, texts, locale);
        var middle = LEFT + BAR / 2;
        picture.words(middle, HEAD - 8, Anchor.MIDDLE, QUIET, texts.in(locale, "round.median"));
        for (var i = 0; i < rows.size(); i++) {
            row(
                    picture,
                    texts,
                    locale,
                    rows.get(i),
                    titles.getOrDefault(rows.get(i).theme(), ""),
                    HEAD + ROW * i);
        }
        picture.line(middle, HEAD - 4, middle, HEAD + ROW * rows.size() - ROW + THICK + 8, "#ffffff", 5);
        picture.line(middle, HEAD - 4, middle, HEAD + ROW * rows.size() - ROW + THICK + 8, INK, 2);
        return picture;
    }

    private static void row(SvgPicture picture, Texts texts, Locale locale, RankRow row, String title, double top) {
        if (row.rank() != null) {
            picture.words(20, top + 19, Anchor.START, Look.BOLD, row.rank().toString());
        }
        var lines = SvgPicture.lines(title, LETTERS, 2);
        for (var l = 0; l < lines.size(); l++) {
            picture.words(48, lines.size() == 1 ? top + 19 : top + 11 + 16 * l, Anchor.START, Look.PLAIN, lines.get(l));
        }
        if (row.counts().isEmpty()) {
            picture.box(LEFT, top, BAR, THICK, "#ffffff", EDGE);
            picture.words(LEFT + 10, top + 19, Anchor.START, QUIET, ResultTable.mention(texts, locale, row));
            return;
        }
        var x = LEFT;
        for (MentionCount each : row.counts()) {
            var length = BAR * each.count() / row.judges();
            if (each.count() > 0) {
                var level = each.mention().level();
                picture.box(x, top, length, THICK, fill(level), EDGE);
                count(picture, level, each.count(), x, top, length);
            }
            x += length;
        }
        picture.words(LEFT + BAR + 14, top + 19, Anchor.START, Look.BOLD, ResultTable.mention(texts, locale, row));
    }

    /**
     * The count within its part, beside the median line and on a plain ground where the part is hatched; left out where
     * it would not fit.
     */
    private static void count(SvgPicture picture, int level, int count, double left, double top, double length) {
        var words = String.valueOf(count);
        var wide = 8.0 * words.length() + 4;
        if (length < wide) {
            return;
        }
        var x = left + length / 2;
        var middle = LEFT + BAR / 2;
        if (Math.abs(x - middle) < wide / 2 + 4 && length > 3 * wide) {
            x = middle - wide / 2 - 6;
        }
        if (HATCHED.get(level) > 0) {
            picture.box(x - wide / 2, top + 6, wide, 16, COLOURS.get(level), COLOURS.get(level));
        }
        var colour = DARK.contains(level) ? "#ffffff" : INK;
        picture.words(x, top + 19, Anchor.MIDDLE, new Look(13, true, colour), words);
    }

    private static void legend(SvgPicture picture, Texts texts, Locale locale) {
        var x = 20.0;
        for (var mention : ResultTable.bestFirst()) {
            var words = texts.of(locale, mention);
            picture.box(x, 46, 16, 16, fill(mention.level()), EDGE);
            picture.words(x + 22, 59, Anchor.START, QUIET, words);
            x += 48 + 7.2 * words.length();
        }
    }

    private static String fill(int level) {
        return HATCHED.get(level) > 0 ? "url(#m" + level + ")" : COLOURS.get(level);
    }

    private static String description(Texts texts, Locale locale, List<RankRow> rows, Map<UUID, String> titles) {
        return texts.in(locale, "round.profiles.words") + " "
                + rows.stream()
                        .map(row -> texts.in(
                                locale,
                                "round.file.pictured",
                                titles.getOrDefault(row.theme(), ""),
                                ResultTable.mention(texts, locale, row),
                                row.counts().stream()
                                        .filter(c -> c.count() > 0)
                                        .map(c -> texts.of(locale, c.mention()) + " " + c.count())
                                        .collect(Collectors.joining(", "))))
                        .collect(Collectors.joining(" "));
    }
}
