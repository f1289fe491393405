package org.couveuse.sharing.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;

/** A part of a solution's page. Extension point: a later room offers a bean, the page of the solution shows it. */
public interface SolutionAside {

    /** The part about this solution for who looks, a section with its own heading; nothing when there is nothing to say. */
    Optional<Component> about(UUID solution);
}
