package org.couveuse.inbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.engine.Diagrams;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.people.Actor;
import org.couveuse.people.People;
import org.couveuse.shared.French;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a task's page and its REST answer show, put together from where it is kept. */
@Service
@Transactional(readOnly = true)
public class TaskReading {

    private final TaskDesk desk;
    private final TaskHandlers handlers;
    private final TaskSchemas schemas;
    private final Diagrams diagrams;
    private final Trail trail;
    private final People people;
    private final java.time.Clock clock;

    TaskReading(
            TaskDesk desk,
            TaskHandlers handlers,
            TaskSchemas schemas,
            Diagrams diagrams,
            Trail trail,
            People people,
            java.time.Clock clock) {
        this.desk = desk;
        this.handlers = handlers;
        this.schemas = schemas;
        this.diagrams = diagrams;
        this.trail = trail;
        this.people = people;
        this.clock = clock;
    }

    /** A task with all that is needed to decide. */
    public record Opened(OpenTask task, TaskSheet<?> sheet, ObjectNode schema, boolean delegable) {}

    /** Opens a task; refuses as {@link TaskDesk#sheet}. */
    public Opened open(Actor actor, String task, Locale locale) {
        var found = desk.get(actor, task);
        var sheet = desk.sheet(actor, task);
        var handler = handlers.of(found.form());
        return new Opened(found, sheet, schemas.schema(handler, found, sheet, locale), handler.delegable());
    }

    /** Choices of a list whose label contains a text; for lists too long to be enumerated. At most 50. */
    public List<Choice> choices(Actor actor, String task, String list, String text) {
        var offered = desk.sheet(actor, task).choices().get(list);
        if (offered == null) {
            throw RuleViolation.notFound();
        }
        var wanted = French.fold(text);
        return offered.stream()
                .filter(c -> French.fold(c.label()).contains(wanted))
                .limit(50)
                .toList();
    }

    /** The diagram of the task's process with the token on it. */
    public Diagrams.Picture diagram(Actor actor, String task, Locale locale) {
        var found = desk.get(actor, task);
        return diagrams.of(found.process(), found.key(), locale);
    }

    /** What was done to the task's subject and its process's aggregate, latest first. */
    public List<Trail.Row> history(OpenTask task) {
        return trail.history(List.of(task.about().id(), task.key()), 50);
    }

    /** The name others see of a person, or nothing for nobody. */
    public @Nullable String name(@Nullable UUID person) {
        return person == null ? null : people.displayName(person);
    }

    /** Whether a task should have been done by now. */
    public boolean overdue(OpenTask task) {
        return task.overdue(clock.instant());
    }
}
