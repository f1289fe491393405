package org.couveuse.themes;

import java.util.List;
import java.util.stream.Collectors;
import org.couveuse.documents.SvgPicture;
import org.couveuse.documents.SvgPicture.Anchor;
import org.couveuse.documents.SvgPicture.Look;
import org.couveuse.documents.SvgPicture.Stroke;
import org.couveuse.themes.MeritBar.Part;
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
    private static final double HEAD = 112;
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

    static SvgPicture of(ResultWords words, String round, List<RankRow> rows, int capacity) {
        var height = HEAD + ROW * rows.size() + 20;
        var title = words.say("round.file.picture", words.say("round.profiles"), round);
        var picture = new SvgPicture(WIDTH, height, words.locale(), title, description(words, rows));
        for (var level = 0; level < Mention.COUNT; level++) {
            if (HATCHED.get(level) > 0) {
                picture.hatch("m" + level, COLOURS.get(level), level == 0 ? "#f3d9c2" : EDGE, HATCHED.get(level));
            }
        }
        picture.words(20, 30, Anchor.START, new Look(18, true, INK), title);
        legend(picture, words);
        var middle = LEFT + BAR / 2;
        picture.words(middle, HEAD - 10, Anchor.MIDDLE, QUIET, words.say("round.median"));
        for (var i = 0; i < rows.size(); i++) {
            var top = HEAD + ROW * i;
            if (i > 0 && within(rows.get(i - 1), capacity) && !within(rows.get(i), capacity)) {
                picture.line(20, top - 10, WIDTH - 20, top - 10, new Stroke(EDGE, 1, true));
            }
            row(picture, words, rows.get(i), top);
        }
        return picture;
    }

    private static boolean within(RankRow row, int capacity) {
        return row.rank() != null && row.rank() <= capacity;
    }

    private static void row(SvgPicture picture, ResultWords words, RankRow row, double top) {
        if (row.rank() != null) {
            picture.words(20, top + 19, Anchor.START, Look.BOLD, row.rank().toString());
        }
        var lines = SvgPicture.lines(words.title(row.theme()), LETTERS, 2);
        for (var l = 0; l < lines.size(); l++) {
            picture.words(48, lines.size() == 1 ? top + 19 : top + 11 + 16 * l, Anchor.START, Look.PLAIN, lines.get(l));
        }
        if (row.counts().isEmpty()) {
            picture.box(LEFT, top, BAR, THICK, "#ffffff", EDGE);
            picture.words(LEFT + 10, top + 19, Anchor.START, QUIET, ResultTable.mention(words, row));
            return;
        }
        var bar = MeritBar.of(row, LEFT, BAR, 0);
        for (var part : bar.parts()) {
            picture.box(part.x(), top, part.length(), THICK, fill(part.mention().level()), EDGE);
        }
        var middle = LEFT + BAR / 2;
        picture.line(middle, top - 5, middle, top + THICK + 5, Stroke.of("#ffffff", 5));
        picture.line(middle, top - 5, middle, top + THICK + 5, Stroke.of(INK, 2));
        bar.parts().forEach(part -> count(picture, part, top));
        picture.words(LEFT + BAR + 14, top + 19, Anchor.START, Look.BOLD, ResultTable.mention(words, row));
    }

    /** The count within its part, on a plain ground where the part is hatched or the median line runs behind it. */
    private static void count(SvgPicture picture, Part part, double top) {
        var x = part.words();
        if (x == null) {
            return;
        }
        var level = part.mention().level();
        var middle = LEFT + BAR / 2;
        if (HATCHED.get(level) > 0 || Math.abs(x - middle) < part.plate()) {
            picture.box(x - part.plate(), top + 6, 2 * part.plate(), 16, COLOURS.get(level), COLOURS.get(level));
        }
        var colour = DARK.contains(level) ? "#ffffff" : INK;
        picture.words(x, top + 19, Anchor.MIDDLE, new Look(13, true, colour), String.valueOf(part.count()));
    }

    private static void legend(SvgPicture picture, ResultWords words) {
        var x = 20.0;
        for (var mention : ResultTable.bestFirst()) {
            var name = words.of(mention);
            picture.box(x, 46, 16, 16, fill(mention.level()), EDGE);
            picture.words(x + 22, 59, Anchor.START, QUIET, name);
            x += 48 + 7.2 * name.length();
        }
    }

    private static String fill(int level) {
        return HATCHED.get(level) > 0 ? "url(#m" + level + ")" : COLOURS.get(level);
    }

    private static String description(ResultWords words, List<RankRow> rows) {
        return words.say("round.profiles.words") + " "
                + rows.stream()
                        .map(row -> words.say(
                                "round.file.pictured",
                                words.title(row.theme()),
                                ResultTable.mention(words, row),
                                row.counts().stream()
                                        .filter(c -> c.count() > 0)
                                        .map(c -> words.of(c.mention()) + " " + c.count())
                                        .collect(Collectors.joining(", "))))
                        .collect(Collectors.joining(" "));
    }
}
