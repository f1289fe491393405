package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;

/** Rows under each other, where order is the message: a title that leads to its thing, and a line of particulars. */
public class Rows extends UnorderedList {

    /** Rows on the page's ground. */
    public Rows() {
        addClassName("rows");
        getElement().setAttribute("role", "list");
    }

    /** The same rows on a card. */
    public Rows onCard() {
        addClassName("card");
        return this;
    }

    /** The same rows on a card with the warm edge of what waits. */
    public Rows waiting() {
        addClassNames("card", "card-wait");
        return this;
    }

    /** Adds a row. */
    public Rows row(String address, String title, Component... meta) {
        return row(new Link(address, title).style("row-link"), meta);
    }

    /** Adds a row. */
    public Rows row(String address, String title, Collection<? extends Component> meta) {
        return row(address, title, meta.toArray(Component[]::new));
    }

    /** Adds a row whose title has parts of its own. */
    public Rows row(Link title, Collection<? extends Component> meta) {
        return row((Component) title.style("row-link"), meta.toArray(Component[]::new));
    }

    /** Adds a row that leads nowhere. */
    public Rows plain(String title, Component... meta) {
        var words = new Span(title);
        words.addClassName("row-title");
        return row(words, meta);
    }

    private Rows row(Component title, Component... meta) {
        var item = new ListItem(title);
        if (meta.length > 0) {
            item.add(Card.meta(meta));
        }
        add(item);
        return this;
    }
}
