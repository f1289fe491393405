package org.couveuse.shell.ui;

import com.vaadin.flow.component.html.Span;

/** A state: its shape and its word, in its colour. */
public class StateWord extends Span {

    /** A state with the word the owning room has for it. */
    public StateWord(State state, String word) {
        addClassNames(state.style("state").split(" "));
        add(state.icon().draw(), new Span(word));
    }

    /** A state with the text of the constant it stands for. */
    public StateWord(State state, Enum<?> constant) {
        this(state, Words.of(constant));
    }
}
