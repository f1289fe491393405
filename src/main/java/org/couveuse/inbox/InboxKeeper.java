package org.couveuse.inbox;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.couveuse.engine.EngineTask;
import org.couveuse.engine.EngineTasks;
import org.couveuse.inbox.OpenTask.About;
import org.couveuse.inbox.OpenTask.State;
import org.couveuse.subjects.Subjects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the inbox's table in step with the engine, in the engine's own transactions. */
@Component
class InboxKeeper {

    private final OpenTasks tasks;
    private final EngineTasks engine;
    private final TaskHandlers handlers;
    private final Subjects subjects;
    private final Clock clock;

    InboxKeeper(OpenTasks tasks, EngineTasks engine, TaskHandlers handlers, Subjects subjects, Clock clock) {
        this.tasks = tasks;
        this.engine = engine;
        this.handlers = handlers;
        this.subjects = subjects;
        this.clock = clock;
    }

    @EventListener
    void on(EngineTask.Opened event) {
        var task = event.task();
        var subject = subjects.find(task.subject())
                .orElseThrow(() -> new IllegalStateException("a task about an unknown thing: " + task));
        var about = About.of(subject);
        tasks.open(task, about, barred(task, about));
    }

    @EventListener
    void on(EngineTask.Closed event) {
        tasks.close(event.task(), event.done() ? State.DONE : State.GONE, clock.instant(), event.by());
    }

    @EventListener
    void on(EngineTask.Moved event) {
        mend(event.task());
    }

    @EventListener
    void on(Subjects.Changed event) {
        // a new thing has no tasks yet, and most changes are of its state, which the inbox does not show
        if (event.before() != null && !About.of(event.before()).equals(About.of(event.card()))) {
            tasks.show(event.card());
        }
    }

    /** Makes the inbox say about one task what the engine says; closes it where the engine no longer knows it. */
    void mend(String task) {
        tasks.lock(task);
        var since = tasks.assignedAt(task);
        var waiting = engine.find(task);
        if (waiting.isEmpty()) {
            tasks.close(task, State.GONE, clock.instant(), null);
            return;
        }
        var found = waiting.get().task();
        var about = About.of(subjects.get(found.subject()).card());
        tasks.restore(found, about, barred(found, about));
        var assignee = waiting.get().assignee();
        tasks.assign(task, assignee, assignee == null ? null : since.orElseGet(clock::instant));
    }

    private Set<UUID> barred(EngineTask task, About about) {
        if (!handlers.forms().contains(task.form())) {
            return Set.of();
        }
        return handlers.of(task.form())
                .barred(new OpenTask(
                        task.id(),
                        task.form(),
                        task.process(),
                        task.key(),
                        about,
                        task.candidates(),
                        task.created(),
                        task.due(),
                        null,
                        State.OPEN,
                        null,
                        null));
    }
}
