package org.couveuse.inbox;

import java.time.Clock;
import java.util.UUID;
import org.couveuse.engine.EngineTasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What somebody who leaves for good had taken and not done is free again for whoever else may do it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Leaving {

    private final OpenTasks tasks;
    private final EngineTasks engine;
    private final Clock clock;

    Leaving(OpenTasks tasks, EngineTasks engine, Clock clock) {
        this.tasks = tasks;
        this.engine = engine;
        this.clock = clock;
    }

    /** Frees all tasks the person has taken; the caller has checked that it may. */
    public int free(UUID person) {
        var taken = tasks.takenBy(person);
        for (var task : taken) {
            engine.assign(task.id(), null);
            tasks.assign(task.id(), null, clock.instant());
        }
        return taken.size();
    }
}
