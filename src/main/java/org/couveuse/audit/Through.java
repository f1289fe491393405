package org.couveuse.audit;

import org.jspecify.annotations.Nullable;

/**
 * By which program somebody works at this moment, so that the trail can name it: what a token did is told from what its
 * owner did. It stands in the text of the entry, which is sealed with it.
 */
public final class Through {

    private static final ThreadLocal<@Nullable String> PROGRAM = new ThreadLocal<>();

    private Through() {}

    /** From now on, on this thread, until {@link #nobody}. */
    public static void program(String name) {
        PROGRAM.set(name);
    }

    /** People work themselves again. */
    public static void nobody() {
        PROGRAM.remove();
    }

    /** What an entry says, with the program that did it. */
    static Trail.Event told(Trail.Event event) {
        var program = PROGRAM.get();
        if (program == null) {
            return event;
        }
        var named = "[jeton / token: " + program + "]";
        var note = event.note() == null ? named : event.note() + "\n" + named;
        return new Trail.Event(event.actor(), event.action(), event.subject(), note, event.onBehalfOf());
    }
}
