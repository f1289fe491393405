package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A part of the context that folds: its name, how much is in it, its content. */
public class FoldedSection extends HtmlContainer {

    private final Div inside = new Div();
    private final Span count = new Span();

    /** A folded part. */
    public FoldedSection(String name, Component... content) {
        super("details");
        var summary = new HtmlContainer("summary");
        count.addClassName("n");
        count.setVisible(false);
        summary.add(new Span(name), count);
        inside.addClassName("in");
        inside.add(content);
        super.add(summary, inside);
    }

    /** How much is in it: « 2 messages ». */
    public FoldedSection count(@Nullable String words) {
        count.setText(words == null ? "" : words);
        count.setVisible(words != null);
        return this;
    }

    /** The same, open at first. */
    public FoldedSection open() {
        getElement().setAttribute("open", true);
        return this;
    }

    /** Puts content in place of what was there. */
    public FoldedSection content(Component... content) {
        inside.removeAll();
        inside.add(content);
        return this;
    }
}
