package org.couveuse.shell.ui;

/** The six looks a state can have: each is a shape and a colour, and always goes with a word. */
public enum State {
    /** Somebody is waited for: hourglass, warm accent. */
    WAITING(Icon.WAIT, "wait"),
    /** In progress: half disc. */
    RUNNING(Icon.RUN, "run"),
    /** Finished, retained, adopted: tick. */
    DONE(Icon.DONE, "ok"),
    /** To come, not begun: empty circle. */
    TO_COME(Icon.EMPTY_CIRCLE, ""),
    /** Blocked, late, refused: triangle. */
    BLOCKED(Icon.BLOCK, "error"),
    /** Given up, declined: crossed square. */
    GIVEN_UP(Icon.NO, "");

    private final Icon icon;
    private final String look;

    State(Icon icon, String look) {
        this.icon = icon;
        this.look = look;
    }

    /** The state's shape. */
    public Icon icon() {
        return icon;
    }

    /** Class of a component in this state, e.g. {@code badge-wait}; empty for the quiet ones. */
    String style(String component) {
        return look.isEmpty() ? component : component + " " + component + "-" + look;
    }
}
