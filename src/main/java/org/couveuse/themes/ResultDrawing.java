package org.couveuse.themes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture made of lines, one for each theme: rank, name, drawing, value. It is told here once; the page draws it in
 * HTML and the file in SVG.
 *
 * @param scale words over the drawings, spread from left to right; none where there are columns
 * @param columns heads of the cells over the drawings; none where the lines have marks
 * @param rows the lines
 * @param legend what the marks stand for
 * @param notes how to read it, where that is not plain
 */
public record ResultDrawing(
        List<String> scale, List<String> columns, List<Row> rows, List<Key> legend, List<String> notes) {

    /** How many themes a picture shows; the table has all. */
    public static final int MOST = 30;

    /** Shapes; they differ and not only in colour. */
    public enum Look {
        /** A full bar. */
        IN,
        /** A hatched bar. */
        OUT,
        /** A dashed line across. */
        ZERO,
        /** A thin line along. */
        WHISKER,
        /** A light bar with an edge. */
        BOX,
        /** A thick stroke across. */
        MEAN,
        /** A dashed line along. */
        LINK,
        /** A full disc. */
        DISC,
        /** An empty diamond. */
        DIAMOND;

        /** Whether it reaches from one place to another. */
        public boolean spans() {
            return switch (this) {
                case IN, OUT, WHISKER, BOX, LINK -> true;
                case ZERO, MEAN, DISC, DIAMOND -> false;
            };
        }
    }

    /** A shape from one place to another, from 0 at the left to 1 at the right; one place only where both are equal. */
    public record Mark(double from, double to, Look look) {}

    /** A cell of heat: a share from 0 to 1 and how it is written. */
    public record Cell(double share, String words) {

        /** How dark it is: 0 for nothing, to 5. */
        public int heat() {
            return share == 0 ? 0 : 1 + Math.min(4, (int) (share * 5));
        }
    }

    /**
     * A line.
     *
     * @param limit words of the line that parts this theme and those after it from those before; null where none does
     */
    public record Row(
            String rank,
            String name,
            List<Mark> marks,
            List<Cell> cells,
            String value,
            @Nullable String limit) {}

    /** What a shape stands for. */
    public record Key(Look look, String words) {}

    /** Puts marks on a line, from left to right. */
    static final class Track {

        private final List<Mark> marks = new ArrayList<>();

        Track span(double from, double to, Look look) {
            marks.add(new Mark(within(Math.min(from, to)), within(Math.max(from, to)), look));
            return this;
        }

        Track at(double place, Look look) {
            return span(place, place, look);
        }

        List<Mark> marks() {
            return List.copyOf(marks);
        }

        private static double within(double share) {
            return Math.max(0, Math.min(1, share));
        }
    }
}
