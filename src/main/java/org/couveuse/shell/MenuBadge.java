package org.couveuse.shell;

import org.couveuse.people.Actor;

/** How many things wait behind an entry of the menu. Extension point: a later room offers a bean for its address. */
public interface MenuBadge {

    /** Address of the menu's entry, without leading slash, e.g. {@code taches}. */
    String address();

    /** How many wait for this person; nothing is shown for zero. Called at each navigation: it must be quick. */
    int count(Actor actor);
}
