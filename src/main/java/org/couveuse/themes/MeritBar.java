package org.couveuse.themes;

import java.util.ArrayList;
import java.util.List;
import org.couveuse.themes.RoundResults.RankRow;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a merit profile's bar lie, and where the count of each stands: in the middle of its part, or beside
 * the median line where the line would run through it. Told here once, for the page and the file.
 *
 * @param parts from the best mention to the worst, without those nobody gave
 */
public record MeritBar(List<Part> parts) {

    private static final double DIGIT = 8;
    private static final double AROUND = 4;

    /**
     * A part.
     *
     * @param number of the mention's colour, 1 for the best
     * @param words where the middle of its count stands; null where the part is too narrow for it
     * @param plate half the width of the plain ground that the count needs
     */
    public record Part(
            Mention mention,
            int number,
            int count,
            double x,
            double length,
            @Nullable Double words,
            double plate) {}

    /** The parts of a theme's bar of this place and width, with gaps of this width between them. */
    public static MeritBar of(RankRow row, double left, double width, double gap) {
        var given = row.counts().stream().filter(each -> each.count() > 0).toList();
        var unit = (width - gap * (given.size() - 1)) / row.judges();
        var middle = left + width / 2;
        var parts = new ArrayList<Part>();
        var x = left;
        for (var each : given) {
            var length = unit * each.count();
            var wide = DIGIT * String.valueOf(each.count()).length() + AROUND;
            parts.add(new Part(
                    each.mention(),
                    Mention.COUNT - each.mention().level(),
                    each.count(),
                    x,
                    length,
                    words(x, length, wide, middle),
                    wide / 2));
            x += length + gap;
        }
        return new MeritBar(List.copyOf(parts));
    }

    private static @Nullable Double words(double x, double length, double wide, double middle) {
        if (length < wide) {
            return null;
        }
        var centre = x + length / 2;
        if (Math.abs(centre - middle) >= wide / 2 + AROUND) {
            return centre;
        }
        var before = middle - AROUND - x;
        var behind = x + length - middle - AROUND;
        if (Math.max(before, behind) < wide) {
            // no room beside the line: over it, on a plate
            return centre;
        }
        return before >= behind ? x + before / 2 : x + length - behind / 2;
    }
}
