package org.couveuse.shell.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import org.couveuse.shared.Markdown;

/** Words somebody formatted with Markdown. The only component that shows markup, and only what {@link Markdown} lets by. */
public class SafeHtml extends Div {

    private SafeHtml(String safe) {
        addClassName("prose");
        add(new Html("<div>" + safe + "</div>"));
    }

    /**
     * Shows Markdown.
     *
     * @param under level of the heading the words stand under: their own headings begin one deeper
     */
    public static SafeHtml markdown(String text, int under) {
        return new SafeHtml(Markdown.html(text, under));
    }
}
