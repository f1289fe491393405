package org.couveuse.demonstration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.inbox.TaskHandlers;
import org.couveuse.inbox.TaskReading;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Memberships;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.Subject;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Plays people: opens their tasks and sends them through the desk, as they would by a program. What is sent is the
 * example the task itself offers, changed where the story says so, without what the changed answer leaves unasked.
 */
@Component
class Player {

    private static final int MOST_STEPS = 200;
    private static final int MOST_TASKS = 1_000;

    private final TaskDesk desk;
    private final TaskReading reading;
    private final TaskHandlers handlers;
    private final ActingAs acting;
    private final CurrentActor current;
    private final Memberships memberships;
    private final Subjects subjects;
    private final TimeTravel time;
    private final Map<UUID, UUID> incubators = new HashMap<>();

    Player(
            TaskDesk desk,
            TaskReading reading,
            TaskHandlers handlers,
            ActingAs acting,
            CurrentActor current,
            Memberships memberships,
            Subjects subjects,
            TimeTravel time) {
        this.desk = desk;
        this.reading = reading;
        this.handlers = handlers;
        this.acting = acting;
        this.current = current;
        this.memberships = memberships;
        this.subjects = subjects;
        this.time = time;
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
     * Lets everybody do what waits for an incubator, again and again until nothing is left that may be done.
     *
     * @param doable which tasks may be done
     */
    void clear(UUID incubator, Predicate<OpenTask> doable, Script script) {
        var steps = 0;
        for (var next = next(incubator, doable); next.isPresent(); next = next(incubator, doable)) {
            submit(next.get().who(), next.get().task(), script);
            time.runDue();
            if (++steps > MOST_STEPS) {
                throw new IllegalStateException("no end to " + next.get().task().form() + " in " + incubator);
            }
        }
    }

    /** The open task of this form for an incubator that a person may do, about one organisation when given. */
    Optional<OpenTask> waits(UUID person, UUID incubator, String form, @Nullable UUID organisation) {
        var who = actor(person);
        return open(incubator).stream()
                .filter(t -> t.form().equals(form))
                .filter(t ->
                        organisation == null || organisation.equals(t.about().organisation()))
                .filter(t -> desk.may(who, t))
                .findFirst();
    }

    /** The adoption of an organisation in the chain of a thing. */
    UUID adoption(UUID thing, UUID organisation) {
        return subjects.chain(thing).cards().stream()
                .filter(card -> card.type() == SubjectType.ADOPTION && organisation.equals(card.organisation()))
                .map(Subject.Card::id)
                .findFirst()
                .orElseThrow();
    }

    /** The solution in the chain of a thing. */
    UUID solution(UUID thing) {
        return subjects.chain(thing).cards().stream()
                .filter(card -> card.type() == SubjectType.SOLUTION)
                .map(Subject.Card::id)
                .findFirst()
                .orElseThrow();
    }

    /** The campaign in the chain of a thing. */
    UUID campaign(UUID thing) {
        return subjects.chain(thing).cards().stream()
                .filter(card -> card.type() == SubjectType.CAMPAIGN)
                .map(Subject.Card::id)
                .findFirst()
                .orElseThrow();
    }

    Actor actor(UUID person) {
        return acting.as(person, current::get);
    }

    private record Turn(OpenTask task, Actor who) {}

    private Optional<Turn> next(UUID incubator, Predicate<OpenTask> doable) {
        for (var task : open(incubator)) {
            var who = doable.test(task) ? who(task) : Optional.<Actor>empty();
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

    private List<OpenTask> open(UUID incubator) {
        return desk.open(MOST_TASKS).stream()
                .filter(task ->
                        incubator.equals(incubators.computeIfAbsent(task.about().page(), this::incubator)))
                .toList();
    }

    /** The incubator a thing came from, or itself when it comes from none. */
    private UUID incubator(UUID page) {
        return Stream.concat(subjects.find(page).stream(), subjects.origins(page).cards().stream())
                .filter(card -> card.type() == SubjectType.INCUBATOR)
                .map(Subject.Card::id)
                .findFirst()
                .orElse(page);
    }

    private void submit(Actor who, OpenTask task, Script script) {
        acting.as(who.id(), () -> {
            var example = (ObjectNode) reading.open(who, task.id(), Texts.FRENCH)
                    .schema()
                    .get("examples")
                    .get(0);
            var said = Submissions.asked(
                    script.of(task, who, example.deepCopy()),
                    handlers.of(task.form()).submission());
            try {
                desk.submit(who, task.id(), said, null);
            } catch (RuleViolation e) {
                throw new IllegalStateException(
                        task.form() + " about " + task.about().title() + ": " + said, e);
            }
        });
    }
}
