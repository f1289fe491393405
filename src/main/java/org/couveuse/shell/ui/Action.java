package org.couveuse.shell.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** A button. One primary button a page. */
public class Action extends NativeButton {

    private Action(String text, Runnable act, String... classes) {
        add(new Span(text));
        addClassNames(classes);
        getElement().setAttribute("type", "button");
        addClickListener(e -> act.run());
    }

    /** What the page is for. */
    public static Action primary(String text, Runnable act) {
        return new Action(text, act, "btn", "btn-primary");
    }

    /** Another thing that can be done. */
    public static Action secondary(String text, Runnable act) {
        return new Action(text, act, "btn");
    }

    /** A quiet way out. */
    public static Action plain(String text, Runnable act) {
        return new Action(text, act, "btn", "btn-plain");
    }

    /** A link that looks like the page's primary button. */
    public static Link primaryLink(String text, String address) {
        return new Link(address, new Span(text)).style("btn", "btn-primary");
    }

    /** A link that looks like a button. */
    public static Link link(String text, String address) {
        return new Link(address, new Span(text)).style("btn");
    }

    /** The same button with an icon before its word. */
    public Action icon(Icon icon) {
        addComponentAsFirst(icon.draw());
        return this;
    }

    /** The same button, small, for the head of a section or a row. */
    public Action small() {
        addClassName("btn-small");
        return this;
    }
}
