package org.couveuse.sharing.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.UUID;
import org.couveuse.shared.RuleViolation;
import org.couveuse.sharing.ReviewOpinion;
import org.couveuse.sharing.SolutionState;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** How solutions and reviews look in each state. */
final class Looks {

    private Looks() {}

    static State of(SolutionState state) {
        return switch (state) {
            case ASSEMBLING, REVISING -> State.RUNNING;
            case IN_REVIEW, READY -> State.WAITING;
            case PUBLISHED -> State.DONE;
            case WITHDRAWN -> State.GIVEN_UP;
        };
    }

    static State of(ReviewOpinion opinion) {
        return switch (opinion) {
            case FAVOURABLE -> State.DONE;
            case RESERVED -> State.WAITING;
            case UNFAVOURABLE -> State.BLOCKED;
        };
    }

    /** « Preuve 3 sur 5 : comparée » ; without a level, that nothing was established. */
    static String evidence(@Nullable Integer level) {
        return level == null
                ? Words.say("sharing.evidence.none")
                : Words.say("sharing.evidence.level", level, Words.say("sharing.evidence." + level));
    }

    /** The id in a page's address; one that is none leads nowhere. */
    static UUID id(BeforeEnterEvent event) {
        try {
            return UUID.fromString(event.getRouteParameters().get("solution").orElse(""));
        } catch (IllegalArgumentException e) {
            throw RuleViolation.notFound();
        }
    }
}
