package org.couveuse.shell;

import com.vaadin.flow.component.Component;
import org.couveuse.people.Actor;

/** A part of one's own account. Extension point: a later room offers a bean, the page shows it after its own parts. */
public interface AccountPart {

    /** The heading of the part. */
    String title();

    /** The part for whoever is signed in. */
    Component part(Actor actor);
}
