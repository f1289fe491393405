package org.couveuse.shell.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** What happened, the latest first, after what is expected. */
public class Timeline extends OrderedList {

    /** An empty timeline. */
    public Timeline() {
        addClassName("timeline");
        getElement().setAttribute("role", "list");
    }

    /** Adds what happened, and when, by whom, why. */
    public Timeline event(String what, String words) {
        return entry(what, words, false);
    }

    /** Adds what is expected, and by when. */
    public Timeline expected(String what, String words) {
        return entry(what, words, true);
    }

    private Timeline entry(String what, String words, boolean todo) {
        var title = new HtmlContainer("b");
        title.setText(what);
        var line = new Span(words);
        line.addClassName("quiet");
        var item = new ListItem(title, line);
        item.setClassName("todo", todo);
        add(item);
        return this;
    }
}
