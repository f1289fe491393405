package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import org.jspecify.annotations.Nullable;

/**
 * A screen: its head, then what can be done or decided now, then what one needs to know for it, then the rest. Views
 * extend it, build their head with {@link #title} and its like, and add sections.
 */
public abstract class Page extends Composite<Div> implements HasDynamicTitle {

    private final Div head = new Div();
    private final Div row = new Div();
    private final H1 title = new H1();
    private final Div aside = new Div();
    private @Nullable Paragraph kicker;
    private @Nullable Paragraph lead;

    /** An empty page. */
    protected Page() {
        head.addClassName("head");
        row.addClassName("head-row");
        aside.addClassName("head-aside");
        row.add(title);
        head.add(row);
        getContent().addClassName("page");
        getContent().add(head);
    }

    /** The page's one title, also the document's. */
    protected final void title(String text) {
        title.setText(text);
    }

    /** A step of the way here, above the title; the last one, without address, says what this belongs to. */
    protected final void crumb(String text, @Nullable String address) {
        if (kicker == null) {
            kicker = new Paragraph();
            kicker.addClassName("kicker");
            head.addComponentAsFirst(kicker);
        } else {
            var separator = new Span("›");
            separator.getElement().setAttribute("aria-hidden", "true");
            kicker.add(separator);
        }
        kicker.add(address == null ? new Span(text) : new Link(address, text));
    }

    /** Quiet words under the title: what this is. */
    protected final void lead(String text) {
        under("lead", new Span(text));
    }

    /** The finding, under the title, in larger words. */
    protected final void sentence(Component... words) {
        under("sentence", words);
    }

    /** The finding, under the title, in larger words. */
    protected final void sentence(String text) {
        under("sentence", new Span(text));
    }

    /** Something at the right of the title, after what is there already: a due badge, a button. */
    protected final void beside(Component... components) {
        aside.add(components.length == 1 ? components[0] : Card.buttons(components));
        row.add(aside);
    }

    /** Adds parts under what is there. */
    protected final void add(Component... parts) {
        getContent().add(parts);
    }

    /** Adds a part with its heading. */
    protected final Part part(String heading, Component... content) {
        var part = new Part(heading, content);
        add(part);
        return part;
    }

    /** Adds parts side by side on a wide screen; each says how wide it is with {@link Part#wide}. */
    protected final Div columns(Component... parts) {
        var columns = new Div(parts);
        columns.addClassName("cols");
        add(columns);
        return columns;
    }

    /** Takes everything away, to build the page again. */
    protected final void clear() {
        getContent().removeAll();
        head.removeAll();
        row.removeAll();
        aside.removeAll();
        row.add(title);
        head.add(row);
        kicker = null;
        lead = null;
        getContent().add(head);
    }

    @Override
    public final String getPageTitle() {
        return titled(title.getText());
    }

    /** The document's title of a screen. */
    public static String titled(String title) {
        return title.isEmpty() ? "Couveuse" : title + " · Couveuse";
    }

    private void under(String style, Component... words) {
        if (lead != null) {
            head.remove(lead);
        }
        lead = new Paragraph(words);
        lead.addClassName(style);
        head.add(lead);
    }
}
