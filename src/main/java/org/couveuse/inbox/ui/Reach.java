package org.couveuse.inbox.ui;

import java.util.function.Function;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.jspecify.annotations.Nullable;

/** In whose reach the parts beside a thing read and write: one's own, or for a task that of who is away. */
final class Reach {

    private final CurrentActor current;
    private final @Nullable TaskDesk desk;
    private final String task;

    private Reach(CurrentActor current, @Nullable TaskDesk desk, String task) {
        this.current = current;
        this.desk = desk;
        this.task = task;
    }

    static Reach own(CurrentActor current) {
        return new Reach(current, null, "");
    }

    static Reach of(CurrentActor current, TaskDesk desk, String task) {
        return new Reach(current, desk, task);
    }

    Actor actor() {
        return current.get();
    }

    <T extends @Nullable Object> T in(Function<Actor, T> work) {
        return desk == null ? work.apply(current.get()) : desk.in(current.get(), task, work);
    }
}
