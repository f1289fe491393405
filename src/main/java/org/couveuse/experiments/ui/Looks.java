package org.couveuse.experiments.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.UUID;
import org.couveuse.experiments.ExperimentState;
import org.couveuse.experiments.RuleVerdict;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.State;

/** How experiments look wherever this room shows them. */
final class Looks {

    private Looks() {}

    static State of(ExperimentState state) {
        return switch (state) {
            case DESIGNING, RUNNING -> State.RUNNING;
            case AWAITING_HOST, AWAITING_RISK, CONCLUDING, UNDER_REVIEW -> State.WAITING;
            case ADOPTED -> State.DONE;
            case ABANDONED, WITHDRAWN -> State.GIVEN_UP;
        };
    }

    static State of(RuleVerdict verdict) {
        return switch (verdict) {
            case POSITIVE -> State.DONE;
            case NEUTRAL -> State.GIVEN_UP;
            case NEGATIVE -> State.BLOCKED;
            case INCONCLUSIVE -> State.TO_COME;
        };
    }

    static UUID id(BeforeEnterEvent event) {
        try {
            return UUID.fromString(event.getRouteParameters().get("experiment").orElse(""));
        } catch (IllegalArgumentException e) {
            throw RuleViolation.notFound();
        }
    }

    static String address(UUID experiment) {
        return "/experimentations/" + experiment;
    }
}
