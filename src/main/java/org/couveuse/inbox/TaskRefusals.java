package org.couveuse.inbox;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.audit.Places;
import org.couveuse.audit.Refusals;
import org.couveuse.inbox.OpenTask.State;
import org.couveuse.people.Actor;
import org.couveuse.people.People;
import org.couveuse.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** What keeps somebody who may do a task from doing it now: somebody did it, or has taken it. */
@Component
class TaskRefusals {

    private final TaskRights rights;
    private final Refusals trail;
    private final Places places;
    private final People people;
    private final OpenTasks tasks;
    private final Clock clock;

    TaskRefusals(TaskRights rights, Refusals trail, Places places, People people, OpenTasks tasks, Clock clock) {
        this.rights = rights;
        this.trail = trail;
        this.places = places;
        this.people = people;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Refuses whoever the task is none of the business of, as if there were none; the trail knows better. */
    void refuseStranger(Actor actor, OpenTask task) {
        if (!rights.may(actor, task)) {
            places.at(
                    task.place(),
                    () -> trail.note(actor.person(), task.form(), task.about().id()));
            throw RuleViolation.notFound();
        }
    }

    /** Refuses a task that is no longer open, saying who did it and when. */
    void closed(Actor actor, OpenTask task) {
        if (task.state() == State.OPEN) {
            return;
        }
        var at = task.closedAt() == null ? clock.instant() : task.closedAt();
        if (task.state() == State.GONE || task.closedBy() == null) {
            throw RuleViolation.conflict("inbox.gone", at);
        }
        if (actor.is(task.closedBy())) {
            throw RuleViolation.conflict("inbox.doneByYou", at);
        }
        throw RuleViolation.conflict("inbox.doneBy", people.displayName(task.closedBy()), at);
    }

    /** Refuses a task that somebody else has taken. */
    void refuseTaken(Actor actor, OpenTask task) {
        taken(actor, task).ifPresent(by -> {
            throw RuleViolation.conflict(
                    "inbox.takenBy",
                    people.displayName(by),
                    tasks.assignedAt(task.id()).orElseGet(clock::instant));
        });
    }

    /** Who has taken the task: not the one the actor stands in for, nor somebody who may no longer do it. */
    Optional<UUID> taken(Actor actor, OpenTask task) {
        var assignee = task.assignee();
        return assignee == null || actor.is(assignee) || leavesIt(assignee, actor, task)
                ? Optional.empty()
                : Optional.of(assignee);
    }

    private boolean leavesIt(UUID assignee, Actor actor, OpenTask task) {
        return rights.standIn(actor, task)
                        .filter(s -> s.person().equals(assignee))
                        .isPresent()
                || !rights.couldStill(assignee, task);
    }
}
