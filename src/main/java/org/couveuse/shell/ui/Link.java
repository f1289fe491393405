package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;

/** A link to an address of ours. */
public class Link extends Anchor {

    /** A link to a screen, e.g. {@code /themes/…}; followed without loading the page anew. */
    public Link(String address, String text) {
        setHref(local(address));
        setText(text);
    }

    /** A link to a screen around components. */
    public Link(String address, Component... content) {
        setHref(local(address));
        add(content);
    }

    /** The same link for what is no screen (a file, the public pages): the browser loads it. */
    public Link outside() {
        getElement().setAttribute("router-ignore", true);
        return this;
    }

    /** The same link with classes. */
    public Link style(String... classes) {
        addClassNames(classes);
        return this;
    }

    /** Addresses are relative to the base of the application, wherever it is mounted. */
    static String local(String address) {
        var local = address.startsWith("/") ? address.substring(1) : address;
        return local.isEmpty() ? "." : local;
    }
}
