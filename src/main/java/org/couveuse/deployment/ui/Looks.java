package org.couveuse.deployment.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.couveuse.deployment.AdoptionReading.Row;
import org.couveuse.deployment.AdoptionState;
import org.couveuse.deployment.CampaignState;
import org.couveuse.deployment.WaveState;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;

/** How campaigns, waves and adoptions look wherever this room shows them. */
final class Looks {

    private Looks() {}

    static State of(CampaignState state) {
        return switch (state) {
            case PREPARATION, APPROVAL -> State.WAITING;
            case RUNNING, CLOSING -> State.RUNNING;
            case CLOSED -> State.DONE;
            case CANCELLED -> State.GIVEN_UP;
        };
    }

    static State of(WaveState state) {
        return switch (state) {
            case PLANNED -> State.TO_COME;
            case PROPOSED, CONFIRMED -> State.WAITING;
            case INVITING -> State.RUNNING;
            case STARTED -> State.DONE;
            case ABANDONED -> State.GIVEN_UP;
        };
    }

    static State of(AdoptionState state) {
        return switch (state) {
            case INVITED -> State.TO_COME;
            case READY, PLANNED, IN_PROGRESS -> State.RUNNING;
            case ADOPTED, CONFIRMED -> State.DONE;
            case POSTPONED -> State.WAITING;
            case DECLINED -> State.GIVEN_UP;
        };
    }

    /** Where an organisation stands, as a word with its shape. */
    static StateWord word(Row row, boolean blocked) {
        if (row.withdrawn()) {
            return new StateWord(State.GIVEN_UP, Words.say("deployment.withdrawn"));
        }
        return blocked
                ? new StateWord(State.BLOCKED, Words.say("deployment.blocked", Words.of(row.state())))
                : new StateWord(of(row.state()), row.state());
    }

    /** How long ago, in days. */
    static String since(Instant moment) {
        return Shown.days(Math.max(0, ChronoUnit.DAYS.between(Shown.day(moment), Shown.today())));
    }

    /** The organisations from which the benefits of a goal come. */
    static String sources(UUID campaign, UUID goal) {
        return campaign(campaign) + "/suivi?but=" + goal;
    }

    static String campaign(UUID id) {
        return "/deploiements/" + id;
    }

    static String adoption(UUID id) {
        return "/adoptions/" + id;
    }

    static UUID id(BeforeEnterEvent event) {
        try {
            return UUID.fromString(event.getRouteParameters().get("id").orElse(""));
        } catch (IllegalArgumentException e) {
            throw RuleViolation.notFound();
        }
    }
}
