package org.couveuse.incubators.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.UUID;
import org.couveuse.incubators.IdeaState;
import org.couveuse.incubators.IncubatorState;
import org.couveuse.incubators.InvitationState;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.State;

/** How incubators, ideas and seats look in each state. */
final class Looks {

    private Looks() {}

    static State look(IncubatorState state) {
        return switch (state) {
            case FORMING -> State.TO_COME;
            case AT_WORK, DEPLOYING -> State.RUNNING;
            case DEPLOYED -> State.DONE;
            case CLOSED, CANCELLED -> State.GIVEN_UP;
        };
    }

    static State look(IdeaState state) {
        return switch (state) {
            case RECEIVED -> State.TO_COME;
            case IN_EVALUATION, IN_TRIAL -> State.RUNNING;
            case SELECTED, ADOPTED -> State.DONE;
            case ABANDONED, NOT_SELECTED -> State.GIVEN_UP;
        };
    }

    static State look(InvitationState state) {
        return switch (state) {
            case PROPOSED, SENT, ACCEPTED, RELEASED -> State.WAITING;
            case JOINED -> State.DONE;
            case REFUSED, NOT_RELEASED, SILENT, WITHDRAWN, REMOVED -> State.GIVEN_UP;
        };
    }

    /** The id in a page's address; one that is none leads nowhere. */
    static UUID id(BeforeEnterEvent event, String parameter) {
        try {
            return UUID.fromString(event.getRouteParameters().get(parameter).orElse(""));
        } catch (IllegalArgumentException e) {
            throw RuleViolation.notFound();
        }
    }
}
