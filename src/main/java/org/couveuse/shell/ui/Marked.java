package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import org.couveuse.shared.SoughtWords;

/** A text in which the words that were looked for are marked. */
public class Marked extends Span {

    /** The text, as text, with these words in it marked. */
    public Marked(String text, SoughtWords words) {
        for (var piece : words.pieces(text)) {
            add(piece.sought() ? mark(piece.text()) : new Span(piece.text()));
        }
    }

    private static Component mark(String text) {
        var mark = new HtmlContainer("mark");
        mark.setText(text);
        return mark;
    }
}
