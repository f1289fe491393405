package org.couveuse.themes.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;

/** One line of a picture, from 0 at the left to 1 at the right: spans and marks, each with a shape of its own. */
final class Track extends Div {

    Track() {
        addClassName("track");
    }

    /** Something that reaches from one place to another. */
    Track span(double from, double to, String look) {
        var low = within(Math.min(from, to));
        var part = new HtmlContainer("i");
        part.addClassName(look);
        part.getStyle().set("left", percent(low)).set("width", percent(within(Math.max(from, to)) - low));
        add(part);
        return this;
    }

    /** Something at one place. */
    Track mark(double at, String look) {
        var part = new HtmlContainer("i");
        part.addClassName(look);
        part.getStyle().set("left", percent(within(at)));
        add(part);
        return this;
    }

    private static double within(double share) {
        return Math.max(0, Math.min(1, share));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }
}
