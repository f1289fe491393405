package org.couveuse.support.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.couveuse.support.Blocker;
import org.couveuse.support.BlockerService.Detail;
import org.couveuse.support.Severity;

/** How blockers look. */
final class Looks {

    private Looks() {}

    static StateWord of(Detail blocker) {
        return new StateWord(look(blocker.state()), word(blocker.state()));
    }

    static String word(Blocker.State state) {
        return Words.say("blocker.state." + state);
    }

    static State look(Blocker.State state) {
        return switch (state) {
            case OPEN -> State.BLOCKED;
            case RESOLVED -> State.WAITING;
            case CONFIRMED -> State.DONE;
            case UNCONFIRMED -> State.GIVEN_UP;
        };
    }

    static StateWord of(Severity severity) {
        return new StateWord(severity == Severity.BLOCKING ? State.BLOCKED : State.RUNNING, severity);
    }

    /** The id in a text; one that is none leads nowhere. */
    static UUID id(Optional<String> text) {
        try {
            return UUID.fromString(text.orElse(""));
        } catch (IllegalArgumentException noId) {
            throw RuleViolation.notFound();
        }
    }

    static UUID id(BeforeEnterEvent event, String parameter) {
        return id(event.getRouteParameters().get(parameter));
    }
}
