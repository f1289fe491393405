package org.couveuse.shell.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;

/** How much of a whole is done, as a bar; words beside it say it too. */
public class Bar extends Div {

    /** {@code done} of {@code whole}; the label says of what. */
    public Bar(long done, long whole, String label) {
        addClassName("bar");
        getElement().setAttribute("role", "progressbar");
        getElement().setAttribute("aria-label", label);
        getElement().setAttribute("aria-valuemin", "0");
        getElement().setAttribute("aria-valuemax", String.valueOf(whole));
        getElement().setAttribute("aria-valuenow", String.valueOf(done));
        var share = whole <= 0 ? 0 : Math.max(0, Math.min(1, (double) done / whole));
        var fill = new HtmlContainer("i");
        fill.getStyle().set("width", String.format(Locale.ROOT, "%.2f%%", share * 100));
        add(fill);
    }
}
