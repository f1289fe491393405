package org.couveuse.inbox;

import java.time.Instant;
import java.util.UUID;
import org.couveuse.engine.EngineTasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves when open tasks are due, for a room that moves the clock they hang on, in the same transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DueDates {

    private final OpenTasks tasks;
    private final EngineTasks engine;

    DueDates(OpenTasks tasks, EngineTasks engine) {
        this.tasks = tasks;
        this.engine = engine;
    }

    /** Moves the open tasks of this form about a thing; returns how many there were. */
    public int move(UUID subject, String form, Instant due) {
        var open = tasks.about(subject).stream()
                .filter(task -> task.form().equals(form))
                .toList();
        for (var task : open) {
            engine.moveDue(task.id(), due);
            tasks.moveDue(task, due);
        }
        return open.size();
    }
}
