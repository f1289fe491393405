package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import org.jspecify.annotations.Nullable;

/** A white card for one thing with its own action. */
public class Card extends Article {

    /** A card around components. */
    public Card(Component... content) {
        addClassNames("card", "stack-s");
        add(content);
    }

    /** A card with a heading that leads to its thing; {@code address} null when it leads nowhere. */
    public static Card titled(String title, @Nullable String address, Component... content) {
        var heading = address == null ? new H3(title) : new H3(new Link(address, title));
        var card = new Card(heading);
        card.add(content);
        return card;
    }

    /** The large card of what waits, with the warm edge: particulars above, heading, content, then the actions. */
    public static Card waiting(Component meta, String title, String address, Component... content) {
        var card = new Card(meta, new H3(new Link(address, title)));
        card.removeClassName("stack-s");
        card.addClassName("wait-card");
        card.add(content);
        return card;
    }

    /** Buttons in a row. */
    public static Div buttons(Component... buttons) {
        var row = new Div(buttons);
        row.addClassName("btns");
        return row;
    }

    /** A line of particulars, spaced. */
    public static Div meta(Component... parts) {
        var line = new Div(parts);
        line.addClassName("meta");
        return line;
    }
}
