package org.couveuse.themes.ui;

import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.themes.RoundState;

/** How rounds look in each state. */
final class RoundLooks {

    private RoundLooks() {}

    static StateWord of(RoundState state) {
        return new StateWord(look(state), state);
    }

    static State look(RoundState state) {
        return switch (state) {
            case PREPARING, SCHEDULED -> State.TO_COME;
            case OPEN -> State.WAITING;
            case CLOSED, DELIBERATING -> State.RUNNING;
            case DECIDED -> State.DONE;
            case CANCELLED -> State.GIVEN_UP;
        };
    }
}
