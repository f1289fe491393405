package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What happened and what comes next, in a box that screen readers are told of. */
public class Notice extends Div {

    private final Div words = new Div();

    private Notice(String style, Icon icon, String title, Component... content) {
        addClassName("note-box");
        if (!style.isEmpty()) {
            addClassName(style);
        }
        getElement().setAttribute("role", "status");
        var strong = new HtmlContainer("b");
        strong.setText(title);
        words.add(new Paragraph(strong));
        words.add(content);
        add(icon.draw(), words);
    }

    /** Something was done. */
    public static Notice success(String title, Component... content) {
        return new Notice("ok", Icon.DONE, title, content);
    }

    /** Somebody else was first: who did what when; the draft is kept. */
    public static Notice conflict(String title, Component... content) {
        return new Notice("wait", Icon.INFO, title, content);
    }

    /** Something worth knowing. */
    public static Notice info(String title, Component... content) {
        return new Notice("", Icon.INFO, title, content);
    }

    /** Something goes wrong that is no refusal of a form. */
    public static Notice problem(String title, Component... content) {
        return new Notice("error", Icon.BLOCK, title, content);
    }

    /** The network is away. */
    public static Notice offline() {
        return new Notice(
                "", Icon.WAIT, Words.say("shell.offline.title"), new Paragraph(Words.say("shell.offline.words")));
    }

    /** Adds words or links. */
    public Notice with(Component... content) {
        words.add(content);
        return this;
    }
}
