package org.couveuse.themes.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.Subjects;
import org.couveuse.themes.NeedState;
import org.couveuse.themes.ThemeState;
import org.jspecify.annotations.Nullable;

/** How needs and themes look in each state. */
final class Looks {

    private Looks() {}

    static StateWord of(NeedState state) {
        return new StateWord(look(state), state);
    }

    static StateWord of(ThemeState state) {
        return new StateWord(look(state), state);
    }

    static State look(NeedState state) {
        return switch (state) {
            case RECEIVED, TO_CLARIFY -> State.WAITING;
            case TRIAGED -> State.RUNNING;
            case CANDIDATE, JOINED, RETAINED -> State.TO_COME;
            case IN_ROUND, IN_INCUBATION, DEPLOYING -> State.RUNNING;
            case DEPLOYED -> State.DONE;
            case DECLINED, SET_ASIDE, CONCLUDED -> State.GIVEN_UP;
        };
    }

    static State look(ThemeState state) {
        return switch (state) {
            case CANDIDATE -> State.TO_COME;
            case IN_ROUND -> State.RUNNING;
            case RETAINED -> State.DONE;
            case NOT_RETAINED, WITHDRAWN -> State.GIVEN_UP;
        };
    }

    /** The furthest stage that anything which came of a thing is in. */
    static @Nullable Stage stage(Subjects.Chain chain) {
        return chain.cards().stream()
                .map(card -> card.stage())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
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
