package org.couveuse.demonstration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.inbox.TaskReading;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Memberships;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.Subjects;
import org.springframework.stereotype.Component;

/**
 * Plays people: opens their tasks and sends them through the desk, as they would by a program. What is sent is the
 * example the task itself offers, changed where the story says so.
 */
@Component
class Player {

    private static final int LONGEST_WAIT = 400;
    private static final int MOST_STEPS = 2_000;

    private final TaskDesk desk;
    private final TaskReading reading;
    private final ActingAs acting;
    private final CurrentActor current;
    private final Memberships memberships;
    private final Subjects subjects;
    private final TimeTravel time;
    private final Clock clock;

    Player(
            TaskDesk desk,
            TaskReading reading,
            ActingAs acting,
            CurrentActor current,
            Memberships memberships,
            Subjects subjects,
            TimeTravel time,
            Clock clock) {
        this.desk = desk;
        this.reading = reading;
        this.acting = acting;
        this.current = current;
        this.memberships = memberships;
        this.subjects = subjects;
        this.time = time;
        this.clock = clock;
    }

    /** How a story changes what a task offers as an example. */
    interface Script {

        /** The submission of a task by somebody, from its example. */
        ObjectNode of(OpenTask task, Actor who, ObjectNode example);
    }

    /** A person does the task of this form about a thing. */
    void does(UUID person, UUID about, String form, UnaryOperator<ObjectNode> change) {
        var task = waiting(about, form)
                .orElseThrow(() -> new IllegalStateException(form + " does not wait for " + about + ", but "
                        + desk.about(about).stream().map(OpenTask::form).toList()));
        submit(actor(person), task, (t, who, example) -> change.apply(example));
    }

    /** The open task of this form that a person may do, on the page of a thing. */
    Optional<OpenTask> task(UUID person, UUID page, String form) {
        var who = actor(person);
        return desk.about(page).stream()
                .filter(t -> t.form().equals(form))
                .filter(t -> desk.may(who, t))
                .findFirst();
    }

    /** A person does a task. */
    void submits(UUID person, OpenTask task, Script script) {
        submit(actor(person), task, script);
    }

    /** The open task of this form about a thing, if it waits. */
    Optional<OpenTask> waiting(UUID about, String form) {
        return desk.about(about).stream().filter(t -> t.form().equals(form)).findFirst();
    }

    /**
     * Lets everybody do what waits in the chain of a thing, day after day, until a task of one of these forms waits; that
     * one is left open.
     */
    void until(UUID thing, Set<String> forms, Script script) {
        var steps = 0;
        for (var days = 0; days < LONGEST_WAIT && steps < MOST_STEPS; days++) {
            time.runDue();
            for (var next = next(thing, forms); next.isPresent(); next = next(thing, forms)) {
                submit(next.get().who(), next.get().task(), script);
                time.runDue();
                if (++steps > MOST_STEPS) {
                    break;
                }
            }
            if (waits(thing, forms)) {
                return;
            }
            time.forward(Duration.ofDays(1));
        }
        throw new IllegalStateException("none of " + forms + " ever waited for " + thing + "; "
                + open(thing).stream().map(OpenTask::form).toList() + " wait at " + clock.instant());
    }

    Actor actor(UUID person) {
        return acting.as(person, current::get);
    }

    private record Turn(OpenTask task, Actor who) {}

    private boolean waits(UUID thing, Set<String> forms) {
        return open(thing).stream().anyMatch(t -> forms.contains(t.form()));
    }

    private Optional<Turn> next(UUID thing, Set<String> left) {
        for (var task : open(thing)) {
            if (left.contains(task.form())) {
                continue;
            }
            var who = who(task);
            if (who.isPresent()) {
                return who.map(actor -> new Turn(task, actor));
            }
        }
        return Optional.empty();
    }

    private Optional<Actor> who(OpenTask task) {
        var persons = new LinkedHashSet<UUID>();
        task.candidates().forEach(candidate -> persons.addAll(memberships.holders(candidate)));
        return persons.stream()
                .map(this::actor)
                .filter(actor -> desk.may(actor, task))
                .findFirst();
    }

    private List<OpenTask> open(UUID thing) {
        var things = new LinkedHashSet<UUID>();
        things.add(thing);
        subjects.chain(thing).cards().forEach(card -> things.add(card.id()));
        return things.stream()
                .flatMap(id -> desk.about(id).stream())
                .distinct()
                .sorted(Comparator.comparing(OpenTask::created).thenComparing(OpenTask::id))
                .toList();
    }

    private void submit(Actor who, OpenTask task, Script script) {
        acting.as(who.id(), () -> {
            var example = (ObjectNode) reading.open(who, task.id(), Texts.FRENCH)
                    .schema()
                    .get("examples")
                    .get(0);
            desk.submit(who, task.id(), script.of(task, who, example.deepCopy()), null);
        });
    }
}
