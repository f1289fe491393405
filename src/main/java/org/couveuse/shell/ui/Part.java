package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.concurrent.atomic.AtomicLong;

/** A part of a page: a section named by its heading. */
public class Part extends Section {

    private static final AtomicLong NUMBER = new AtomicLong();

    private final Div head = new Div();

    /** A part with its heading and content. */
    public Part(String heading, Component... content) {
        var title = new H2(heading);
        title.setId("part-" + NUMBER.incrementAndGet());
        getElement().setAttribute("aria-labelledby", title.getId().orElseThrow());
        head.addClassName("sec-head");
        head.add(title);
        addClassName("part");
        add(head);
        add(content);
    }

    /** Quiet words at the right of the heading. */
    public Part note(String words) {
        var note = new Paragraph(words);
        note.addClassNames("small", "quiet");
        head.add(note);
        return this;
    }

    /** A link at the right of the heading. */
    public Part link(String address, String text) {
        head.add(new Link(address, text).style("small"));
        return this;
    }

    /** Small buttons at the right of the heading. */
    public Part actions(Component... actions) {
        head.add(Card.buttons(actions));
        return this;
    }

    /** How many of twelve columns it takes within {@link Page#columns}: 4 to 8, or 12. */
    public Part wide(int columns) {
        addClassName("c" + columns);
        return this;
    }

    /** Content under each other, spaced. */
    public static Div stack(Component... content) {
        var stack = new Div(content);
        stack.addClassName("stack");
        return stack;
    }

    /** A paragraph. */
    public static Paragraph words(String text) {
        return new Paragraph(new Span(text));
    }

    /** A paragraph in quiet ink. */
    public static Paragraph quiet(String text) {
        var words = new Paragraph(text);
        words.addClassNames("small", "quiet");
        return words;
    }
}
