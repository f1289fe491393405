package org.couveuse.themes;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.couveuse.documents.SvgPicture;
import org.couveuse.documents.SvgPicture.Anchor;
import org.couveuse.documents.SvgPicture.Look;
import org.couveuse.documents.SvgPicture.Stroke;
import org.couveuse.themes.ResultDrawing.Cell;
import org.couveuse.themes.ResultDrawing.Mark;
import org.couveuse.themes.ResultDrawing.Row;

/** A drawing of the page as a file of its own: the same lines, shapes, legend and notes, with its sentence on it. */
final class DrawingPicture {

    private static final double WIDTH = 1000;
    private static final double EDGE = 20;
    private static final double NAME = 48;
    private static final double LEFT = 370;
    private static final double BAR = 490;
    private static final double ROW = 40;
    private static final double TRACK = 22;
    private static final double LINE = 17;
    private static final double LIMIT = 30;
    private static final int NAME_LETTERS = 42;
    private static final int LETTERS = 150;
    private static final String FULL = "#0b5d66";
    private static final String GREY = "#5c6b6e";
    private static final String AXIS = "#77858a";
    private static final String GRID = "#e0dbd0";
    private static final String SOFT = "#e3eeee";
    private static final String INK = "#16262a";
    private static final String QUIET_INK = "#46565a";
    private static final String WHITE = "#ffffff";
    private static final Look QUIET = new Look(12, false, QUIET_INK);

    /** Grounds of cells from none to darkest, and the ink upon each. */
    private static final List<String> HEAT = List.of(WHITE, "#ebf2f2", "#c9dbdd", "#a2c1c4", "#296f77", FULL);

    private final ResultDrawing drawing;
    private final SvgPicture picture;

    private DrawingPicture(ResultDrawing drawing, SvgPicture picture) {
        this.drawing = drawing;
        this.picture = picture;
    }

    static SvgPicture of(ResultWords words, String round, ResultView view, ResultDrawing drawing) {
        var title = words.say("round.file.picture", view.title(), round);
        var sentence = SvgPicture.lines(view.sentence(), LETTERS, Integer.MAX_VALUE);
        var source = words.say("result.source", words.say(view.picture().source()));
        var notes = Stream.of(drawing.notes(), view.notes(), List.of(source))
                .flatMap(List::stream)
                .flatMap(note -> SvgPicture.lines(note, LETTERS, Integer.MAX_VALUE).stream())
                .toList();
        var limits = drawing.rows().stream().filter(row -> row.limit() != null).count();
        var head = 46 + LINE * sentence.size() + (drawing.legend().isEmpty() ? 8 : 34) + 18;
        var foot = LINE * notes.size() + 24;
        var height = head + ROW * drawing.rows().size() + LIMIT * limits + foot;
        var picture = new SvgPicture(WIDTH, height, words.locale(), title, description(words, view, drawing));
        picture.hatch("out", WHITE, GREY, 5);
        picture.words(EDGE, 30, Anchor.START, new Look(18, true, INK), title);
        var made = new DrawingPicture(drawing, picture);
        made.lines(sentence, 52, Look.PLAIN);
        made.legend(46 + LINE * sentence.size() + 14);
        made.heads(head - 8);
        made.lines(notes, made.rows(head) + 18, QUIET);
        return picture;
    }

    private void lines(List<String> lines, double top, Look look) {
        for (var i = 0; i < lines.size(); i++) {
            picture.words(EDGE, top + LINE * i, Anchor.START, look, lines.get(i));
        }
    }

    private void legend(double top) {
        var x = EDGE;
        for (var key : drawing.legend()) {
            mark(new Mark(0, key.look() == ResultDrawing.Look.MEAN ? 0 : 1, key.look()), x, 18, top - 9);
            picture.words(x + 26, top + 5, Anchor.START, QUIET, key.words());
            x += 56 + 6.6 * key.words().length();
        }
    }

    private void heads(double y) {
        var scale = drawing.scale();
        for (var i = 0; i < scale.size(); i++) {
            var anchor = i == 0 ? Anchor.START : i == scale.size() - 1 ? Anchor.END : Anchor.MIDDLE;
            picture.words(LEFT + BAR * i / (scale.size() - 1), y, anchor, QUIET, scale.get(i));
        }
        var columns = drawing.columns();
        for (var i = 0; i < columns.size(); i++) {
            picture.words(LEFT + BAR * (i + 0.5) / columns.size(), y, Anchor.MIDDLE, QUIET, columns.get(i));
        }
    }

    /** Draws the lines and gives where they end. */
    private double rows(double head) {
        var top = head;
        for (var row : drawing.rows()) {
            if (row.limit() != null) {
                picture.line(EDGE, top + 14, WIDTH - EDGE, top + 14, new Stroke(AXIS, 1.5, true));
                picture.words(LEFT + BAR / 2, top + 8, Anchor.MIDDLE, QUIET, row.limit());
                top += LIMIT;
            }
            row(row, top);
            top += ROW;
        }
        return top;
    }

    private void row(Row row, double top) {
        var base = top + 20;
        picture.words(EDGE, base, Anchor.START, Look.BOLD, row.rank());
        var lines = SvgPicture.lines(row.name(), NAME_LETTERS, 2);
        var x = row.rank().isEmpty() ? EDGE : NAME;
        for (var l = 0; l < lines.size(); l++) {
            picture.words(x, lines.size() == 1 ? base : base - 8 + 16 * l, Anchor.START, Look.PLAIN, lines.get(l));
        }
        picture.words(WIDTH - EDGE, base, Anchor.END, Look.BOLD, row.value());
        var from = top + (ROW - TRACK) / 2 - 4;
        if (!row.cells().isEmpty()) {
            cells(row.cells(), from);
            return;
        }
        var middle = from + TRACK / 2;
        picture.line(LEFT, middle, LEFT + BAR, middle, Stroke.of(GRID, 1));
        picture.line(LEFT, from, LEFT, from + TRACK, Stroke.of(AXIS, 1));
        picture.line(LEFT + BAR, from, LEFT + BAR, from + TRACK, Stroke.of(AXIS, 1));
        row.marks().forEach(mark -> mark(mark, LEFT, BAR, from));
    }

    private void cells(List<Cell> cells, double top) {
        var wide = BAR / cells.size();
        for (var i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            picture.box(LEFT + wide * i + 1, top, wide - 2, TRACK, HEAT.get(cell.heat()), GRID);
            var look = cell.heat() == 0 ? QUIET : new Look(13, true, cell.heat() > 3 ? WHITE : INK);
            picture.words(LEFT + wide * (i + 0.5), top + 16, Anchor.MIDDLE, look, cell.words());
        }
    }

    private void mark(Mark mark, double left, double wide, double top) {
        var from = left + wide * mark.from();
        var length = wide * (mark.to() - mark.from());
        var at = from + length / 2;
        var middle = top + TRACK / 2;
        switch (mark.look()) {
            case IN -> picture.box(from, top + 4, length, TRACK - 8, FULL, FULL);
            case OUT -> picture.box(from, top + 4, length, TRACK - 8, "url(#out)", FULL);
            case ZERO -> picture.line(at, top, at, top + TRACK, new Stroke(AXIS, 1, true));
            case WHISKER -> picture.line(from, middle, from + length, middle, Stroke.of(GREY, 2));
            case BOX -> picture.box(from, top + 4, length, TRACK - 8, SOFT, GREY);
            case MEAN -> picture.line(at, top, at, top + TRACK, Stroke.of(FULL, 4));
            case LINK -> picture.line(from, middle, from + length, middle, new Stroke(GREY, 2, true));
            case DISC -> picture.disc(at, middle, 8, FULL, WHITE);
            case DIAMOND -> picture.diamond(at, middle, 6, WHITE, INK);
        }
    }

    private static String description(ResultWords words, ResultView view, ResultDrawing drawing) {
        return view.sentence() + " "
                + drawing.rows().stream()
                        .map(row -> words.say("round.file.described", row.name(), row.value()))
                        .collect(Collectors.joining(" "));
    }
}
