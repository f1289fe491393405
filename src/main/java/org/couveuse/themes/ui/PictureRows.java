package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * A picture made of lines, one for each theme: rank, name, drawing, value. It is one image with a label for who does
 * not see it; the table of the same frame has its values. Names wrap, so that nothing is cut on a phone.
 */
final class PictureRows extends Div {

    /** How many themes a picture shows; the table has all. */
    static final int MOST = 30;

    PictureRows(String label) {
        addClassName("prows");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
    }

    /** A line. */
    PictureRows row(String rank, String name, Component drawing, String value) {
        return line("prow", words(rank, "prow-rank"), words(name, "prow-name"), drawing, words(value, "prow-value"));
    }

    /** Words over the drawings, spread from left to right. */
    PictureRows scale(List<String> marks) {
        var scale = new Div();
        scale.addClassName("prow-scale");
        marks.forEach(mark -> scale.add(new Span(mark)));
        return head(scale);
    }

    /** Something over the drawings. */
    PictureRows head(Component over) {
        return line("prow prow-head", new Span(), new Span(), over, new Span());
    }

    /** The line that parts those that have a place from those that have none. */
    PictureRows limit(String words) {
        var limit = new Div(new Span(words));
        limit.addClassName("prow-limit");
        add(limit);
        return this;
    }

    private PictureRows line(String look, Component... cells) {
        var line = new Div(cells);
        line.addClassNames(look.split(" "));
        add(line);
        return this;
    }

    private static Span words(String text, String look) {
        var words = new Span(text);
        words.addClassName(look);
        return words;
    }
}
