package org.couveuse.shell;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.people.Actor;

/**
 * A part of the page of a thing that an earlier room shows. Extension point: a later room offers a bean, the thing's page
 * shows it, e.g. on a solution who adopts it from whom.
 */
public interface SubjectBlock {

    /** Place among such parts, the smallest first. */
    int order();

    /** The part for this thing and this person, a section with its own heading; nothing when it has nothing to say. */
    Optional<Component> block(UUID subject, Actor actor);
}
