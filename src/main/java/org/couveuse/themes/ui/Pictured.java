package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.couveuse.shell.ui.ChartFrame;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.ResultDrawing;
import org.couveuse.themes.ResultPicture;
import org.couveuse.themes.ResultSheet;
import org.couveuse.themes.ResultView;
import org.couveuse.themes.ResultWords;

/** Shows what is said of a result: sentence, picture, table, and folded how to read it. */
final class Pictured {

    private Pictured() {}

    static Component of(ResultWords words, ResultView view) {
        var drawing = view.drawing();
        if (drawing == null) {
            var part = new Part(view.title(), Part.words(view.sentence()));
            part.addClassName("card");
            return part;
        }
        var picture = drawn(drawing, view);
        for (var more : view.tables().subList(1, view.tables().size())) {
            var folded = new FoldedSection(more.title(), table(words, more).bare());
            var said = more.sentence();
            var part = said == null ? new Div(folded) : new Div(Part.words(said), folded);
            part.addClassName("stack-s");
            picture.add(part);
        }
        return frame(view.picture(), view.title(), view.sentence(), picture, table(words, view.table()));
    }

    /** A picture with its sentence, its table, and a short « how to read » with the source of the method. */
    static ChartFrame frame(ResultPicture which, String title, String sentence, Div picture, DataTable table) {
        return new ChartFrame(title, sentence, picture, table)
                .how(new FoldedSection(
                        Words.say("result.how"),
                        Part.quiet(Words.say(which.how())),
                        Part.quiet(Words.say("result.source", Words.say(which.source())))));
    }

    private static Div drawn(ResultDrawing drawing, ResultView view) {
        var all = new Div(new PictureRows(drawing, view.sentence()));
        all.addClassName("stack-s");
        if (!drawing.legend().isEmpty()) {
            all.add(legend(drawing.legend()));
        }
        drawing.notes().forEach(note -> all.add(Part.quiet(note)));
        view.notes().forEach(note -> all.add(Part.quiet(note)));
        return all;
    }

    private static UnorderedList legend(List<ResultDrawing.Key> keys) {
        var list = new UnorderedList();
        list.addClassName("legend");
        list.getElement().setAttribute("role", "list");
        for (var key : keys) {
            var swatch = new HtmlContainer("b");
            swatch.addClassNames("pkey", PictureRows.look(key.look()));
            list.add(new ListItem(swatch, new Span(key.words())));
        }
        return list;
    }

    private static DataTable table(ResultWords words, ResultSheet sheet) {
        var table = new DataTable(sheet.title());
        for (var column : sheet.columns()) {
            if (column.figures()) {
                table.figures(column.name());
            } else {
                table.column(column.name());
            }
        }
        for (var row : sheet.rows()) {
            var cells = new String[row.size()];
            for (var at = 0; at < cells.length; at++) {
                cells[at] = words.shown(sheet.columns().get(at), row.get(at));
            }
            table.row(cells);
        }
        return table;
    }
}
