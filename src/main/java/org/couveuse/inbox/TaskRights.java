package org.couveuse.inbox;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.couveuse.inbox.Absences.StandIn;
import org.couveuse.inbox.OpenTask.State;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Actor;
import org.couveuse.people.Memberships;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may do a task: its candidates, and who stands in for one that is away, without those who are barred from it. */
@Component
class TaskRights {

    private final OpenTasks tasks;
    private final TaskHandlers handlers;
    private final Memberships memberships;
    private final Absences absences;
    private final ActingAs acting;

    TaskRights(OpenTasks tasks, TaskHandlers handlers, Memberships memberships, Absences absences, ActingAs acting) {
        this.tasks = tasks;
        this.handlers = handlers;
        this.memberships = memberships;
        this.absences = absences;
        this.acting = acting;
    }

    boolean may(Actor actor, OpenTask task) {
        return own(actor, task) || standIn(actor, task).isPresent();
    }

    /** For whom the actor would do the task; nobody when it is their own too. */
    Optional<StandIn> standIn(Actor actor, OpenTask task) {
        var person = actor.person();
        var standIns = absences.standIns(person);
        return person == null || standIns.isEmpty() || own(actor, task)
                ? Optional.empty()
                : standIn(person, standIns, task);
    }

    /** Whether somebody who has taken the task could do it still. */
    boolean couldStill(UUID person, OpenTask task) {
        return task.candidates().stream().anyMatch(c -> memberships.holders(c).contains(person))
                || standIn(person, absences.standIns(person), task).isPresent();
    }

    /** Who stands in now for one of these persons in this task, and for whom. */
    Map<UUID, UUID> deputies(Set<UUID> persons, OpenTask task) {
        var found = new LinkedHashMap<UUID, UUID>();
        for (var deputy : absences.deputiesOf(persons)) {
            var theirs = absences.standIns(deputy).stream()
                    .filter(s -> persons.contains(s.person()))
                    .toList();
            standIn(deputy, theirs, task).ifPresent(s -> found.put(deputy, s.person()));
        }
        return found;
    }

    /** Does some work on a task in whatever name the actor does the task in. */
    <T extends @Nullable Object> T in(Actor actor, OpenTask task, Function<Actor, T> work) {
        return in(actor, task, standIn(actor, task), work);
    }

    /** The same, when it is known already for whom the actor does the task. */
    <T extends @Nullable Object> T in(Actor actor, OpenTask task, Optional<StandIn> standIn, Function<Actor, T> work) {
        if (standIn.isEmpty()) {
            return work.apply(actor);
        }
        var candidates = new LinkedHashSet<>(standIn.get().candidates());
        candidates.retainAll(task.candidates());
        return acting.also(actor, candidates, work);
    }

    Set<UUID> barred(OpenTask task) {
        var persons = new LinkedHashSet<>(tasks.barred(task.id()));
        if (task.state() == State.OPEN) {
            persons.addAll(handlers.of(task.form()).barred(task));
        }
        return persons;
    }

    private boolean own(Actor actor, OpenTask task) {
        return !actor.standsApart()
                && task.candidates().stream().anyMatch(actor::counts)
                && !barred(task).contains(actor.person());
    }

    private Optional<StandIn> standIn(UUID person, List<StandIn> standIns, OpenTask task) {
        if (standIns.isEmpty() || !handlers.of(task.form()).delegable()) {
            return Optional.empty();
        }
        var barred = barred(task);
        return barred.contains(person)
                ? Optional.empty()
                : standIns.stream()
                        .filter(s -> !barred.contains(s.person()))
                        .filter(s -> task.candidates().stream().anyMatch(s.candidates()::contains))
                        .findFirst();
    }
}
