package org.couveuse.shell.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** Our own set of line icons; each is a symbol {@code i-<name>} of {@code style/icons.svg}. Always beside a word. */
public enum Icon {
    AWAY,
    BLOCK,
    CHAT,
    CHECK,
    DEPLOY,
    DONE,
    DOWN,
    FILE,
    FILTER,
    GAUGE,
    GLOBE,
    HOME,
    INCUB,
    INFO,
    LEFT,
    LOCK,
    MARK,
    MINUS,
    MORE,
    NEED,
    NO,
    PEOPLE,
    PLUS,
    PRINT,
    RECUSE,
    RIGHT,
    RUN,
    SEARCH,
    SETTINGS,
    SOLUTION,
    TALK,
    TASKS,
    THEME,
    EMPTY_CIRCLE,
    UP,
    WAIT,
    X;

    /** The icon, hidden from screen readers: the word beside it says it. */
    public Span draw() {
        var span = new Span();
        span.addClassName("i");
        span.getElement().setAttribute("aria-hidden", "true");
        var use = new Svg("use").with("href", "style/icons.svg#" + symbol());
        new Svg("svg")
                .with("viewBox", box())
                .with("focusable", "false")
                .add(use)
                .into(span);
        return span;
    }

    /** Id of the symbol in the sprite. */
    String symbol() {
        return "i-" + name().toLowerCase(Locale.ROOT);
    }

    private String box() {
        return this == MARK ? "0 0 32 32" : "0 0 24 24";
    }
}
