package org.couveuse.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Le fil: from the needs a thing comes from to the adoptions it led to, as a chain of cards. */
public class Fil extends OrderedList {

    /** An empty chain. */
    public Fil() {
        addClassName("fil");
        getElement().setAttribute("role", "list");
    }

    /** Adds a link of the chain: what it is (« 3 besoins ») and its name; no address when it has no page. */
    public Fil node(String kind, String name, @Nullable String address) {
        return node(kind, name, address, false);
    }

    /** Adds the thing whose page this is. */
    public Fil here(String kind, String name) {
        return node(kind, name, null, true);
    }

    private Fil node(String kind, String name, @Nullable String address, boolean here) {
        var content = new Span[] {new Span(kind), new Span(name)};
        content[0].addClassName("fil-kind");
        var node = address == null ? new Div(content) : new Link(address, content);
        node.addClassName("node");
        var item = new ListItem(node);
        if (here) {
            node.addClassName("here");
            item.getElement().setAttribute("aria-current", "true");
        }
        add(item);
        return this;
    }
}
