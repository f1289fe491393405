package org.couveuse.shell.ui;

import com.vaadin.flow.component.html.Span;

/** A state on its own ground, for the head of a page or a card. */
public class Badge extends Span {

    /** A badge with a state's shape, colour and a word. */
    public Badge(State state, String word) {
        addClassNames(state.style("badge").split(" "));
        add(state.icon().draw(), new Span(word));
    }

    /** A quiet badge without state. */
    public Badge(String word) {
        addClassName("badge");
        add(new Span(word));
    }
}
