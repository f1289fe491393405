package org.couveuse.shell.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A person: initials and name. */
public class Person extends Span {

    /** A person in a line or a cell. */
    public Person(String name) {
        addClassName("who");
        add(avatar(name), new Span(name));
    }

    /** A person of a team, with words under the name. */
    public static Span large(String name, @Nullable String words) {
        var strong = new HtmlContainer("b");
        strong.setText(name);
        var text = new Span(strong);
        if (words != null) {
            var line = new Span(words);
            line.addClassName("quiet");
            text.add(line);
        }
        var avatar = avatar(name);
        avatar.addClassName("avatar-l");
        var person = new Span(avatar, text);
        person.addClassName("who");
        return person;
    }

    /** The initials alone, hidden from screen readers. */
    public static Span avatar(String name) {
        var avatar = new Span(Shown.initials(name));
        avatar.addClassName("avatar");
        avatar.getElement().setAttribute("aria-hidden", "true");
        return avatar;
    }
}
