package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Names and values: « Reçu · 6 novembre 2026 ». */
public class KeyValues extends HtmlContainer {

    /** Characters from which a value stands under its name, in the whole width. */
    private static final int LONG = 60;

    /** An empty list. */
    public KeyValues() {
        super("dl");
        addClassName("kv");
    }

    /** Adds a pair; nothing is added when there is no value. */
    public KeyValues pair(String name, @Nullable String value) {
        return value == null || value.isBlank() ? this : pair(name, new Span(value), value.length() >= LONG);
    }

    /** Adds a pair. */
    public KeyValues pair(String name, Component value) {
        return pair(name, value, false);
    }

    private KeyValues pair(String name, Component value, boolean under) {
        var term = new HtmlContainer("dt");
        term.setText(name);
        var description = new HtmlContainer("dd");
        description.add(value);
        term.setClassName("kv-under", under);
        description.setClassName("kv-under", under);
        add(term, description);
        return this;
    }
}
