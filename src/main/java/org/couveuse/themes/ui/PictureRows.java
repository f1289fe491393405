package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.couveuse.themes.ResultDrawing;
import org.couveuse.themes.ResultDrawing.Cell;
import org.couveuse.themes.ResultDrawing.Mark;

/**
 * A picture made of lines, one for each theme: rank, name, drawing, value. It is one image with a label for who does
 * not see it; the table of the same frame has its values. Names wrap, so that nothing is cut on a phone.
 */
final class PictureRows extends Div {

    PictureRows(ResultDrawing drawing, String label) {
        addClassName("prows");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
        line("prow prow-head", new Span(), new Span(), head(drawing), new Span());
        for (var row : drawing.rows()) {
            if (row.limit() != null) {
                var limit = new Div(new Span(row.limit()));
                limit.addClassName("prow-limit");
                add(limit);
            }
            line(
                    "prow",
                    words(row.rank(), "prow-rank"),
                    words(row.name(), "prow-name"),
                    row.cells().isEmpty() ? track(row.marks()) : cells(row.cells()),
                    words(row.value(), "prow-value"));
        }
    }

    /** The style of a shape. */
    static String look(ResultDrawing.Look look) {
        return "t-" + look.name().toLowerCase(Locale.ROOT);
    }

    /** Words over the drawings, spread from left to right or one over each cell. */
    private static Div head(ResultDrawing drawing) {
        if (drawing.columns().isEmpty()) {
            var scale = new Div();
            scale.addClassName("prow-scale");
            drawing.scale().forEach(mark -> scale.add(new Span(mark)));
            return scale;
        }
        var head = cells(drawing.columns().size());
        drawing.columns().forEach(column -> head.add(new Span(column)));
        return head;
    }

    private static Div track(List<Mark> marks) {
        var track = new Div();
        track.addClassName("track");
        for (var mark : marks) {
            var part = new HtmlContainer("i");
            part.addClassName(look(mark.look()));
            part.getStyle().set("left", percent(mark.from()));
            if (mark.look().spans()) {
                part.getStyle().set("width", percent(mark.to() - mark.from()));
            }
            track.add(part);
        }
        return track;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }

    private static Div cells(List<Cell> shares) {
        var cells = cells(shares.size());
        for (var each : shares) {
            var cell = new Span(each.words());
            cell.addClassNames("heat", "h" + each.heat());
            cells.add(cell);
        }
        return cells;
    }

    private static Div cells(int columns) {
        var cells = new Div();
        cells.addClassName("cells");
        cells.getStyle().set("--n", String.valueOf(columns));
        return cells;
    }

    private void line(String look, Component... cells) {
        var line = new Div(cells);
        line.addClassNames(look.split(" "));
        add(line);
    }

    private static Span words(String text, String look) {
        var words = new Span(text);
        words.addClassName(look);
        return words;
    }
}
