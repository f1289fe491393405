package org.couveuse.shell;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import org.couveuse.people.Actor;

/** A part of the home page. Extension point: a later room offers a bean, the home page shows it. */
public interface HomeBlock {

    /** How much of the page's width a part takes on a wide screen; all take the whole width of a narrow one. */
    enum Width {
        /** Seven columns of twelve: what waits. */
        WIDE,
        /** Five columns of twelve: what moved. */
        NARROW,
        /** The whole width. */
        FULL
    }

    /** Place on the page, the smallest first: what waits 10, what moved 20, the cycle 30. */
    int order();

    /** Width on a wide screen. */
    default Width width() {
        return Width.FULL;
    }

    /** The part for this person, a section with its own heading; nothing when it would have nothing to say. */
    Optional<Component> block(Actor actor, Locale locale);
}
