package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Names and values: « Reçu · 6 novembre 2026 ». */
public class KeyValues extends HtmlContainer {

    /** An empty list. */
    public KeyValues() {
        super("dl");
        addClassName("kv");
    }

    /** Adds a pair; nothing is added when there is no value. */
    public KeyValues pair(String name, @Nullable String value) {
        return value == null || value.isBlank() ? this : pair(name, new Span(value));
    }

    /** Adds a pair. */
    public KeyValues pair(String name, Component value) {
        var term = new HtmlContainer("dt");
        term.setText(name);
        var description = new HtmlContainer("dd");
        description.add(value);
        add(term, description);
        return this;
    }
}
