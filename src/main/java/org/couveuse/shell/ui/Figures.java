package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Figures in a row; each has its unit and may lead to what it is made of. */
public class Figures extends HtmlContainer {

    /** An empty row, four a line on a wide screen, two on a narrow one. */
    public Figures() {
        super("dl");
        addClassName("figures");
    }

    /** Adds a figure and what it is: « 312 », « organisations ont adopté ». */
    public Figures figure(String value, String label) {
        return figure(value, null, label, null, null);
    }

    /**
     * Adds a figure.
     *
     * @param aside small words after the value, e.g. « sur 600 »
     * @param note a word on how it stands, under the label
     * @param address what it is made of
     */
    public Figures figure(
            String value, @Nullable String aside, String label, @Nullable Component note, @Nullable String address) {
        var term = new HtmlContainer("dt");
        if (address == null) {
            term.setText(label);
        } else {
            term.add(new Link(address, label));
        }
        var number = new HtmlContainer("dd");
        number.add(new Span(value));
        if (aside != null) {
            var small = new HtmlContainer("small");
            small.setText(" " + aside);
            number.add(small);
        }
        var pair = new HtmlContainer("div");
        pair.add(term, number);
        if (note != null) {
            var line = new HtmlContainer("dd");
            line.addClassName("note");
            line.add(note);
            pair.add(line);
        }
        add(pair);
        return this;
    }
}
