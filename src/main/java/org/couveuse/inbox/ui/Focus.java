package org.couveuse.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import java.util.Optional;

/** Finds the first thing that can be answered. */
final class Focus {

    private Focus() {}

    static void first(Component within) {
        find(within).ifPresent(Focusable::focus);
    }

    private static Optional<Focusable<?>> find(Component within) {
        if (within instanceof Focusable<?> focusable) {
            return Optional.of(focusable);
        }
        return within.getChildren()
                .filter(Component::isVisible)
                .flatMap(child -> find(child).stream())
                .findFirst();
    }
}
