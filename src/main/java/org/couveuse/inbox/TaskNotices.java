package org.couveuse.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people were reminded of, on their home page until they say that they have seen it or the task is done. */
@Service
@Transactional
public class TaskNotices {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final OpenTasks tasks;
    private final TaskDesk desk;

    TaskNotices(JdbcClient jdbc, OpenTasks tasks, TaskDesk desk) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.desk = desk;
    }

    /** What is said about a task. */
    public enum Kind {
        /** It is due soon. */
        SOON,
        /** It is late. */
        LATE
    }

    /** Tasks the actor was reminded of, latest first: those that still wait for them and that they have not seen. */
    @Transactional(readOnly = true)
    public List<OpenTask> unseen(Actor actor) {
        if (actor.person() == null) {
            return List.of();
        }
        return jdbc.sql("""
                        select n.task from task_notice n where n.person = ?
                            and exists (select 1 from open_task t where t.task = n.task and t.state = 'OPEN')
                        group by n.task order by max(n.at) desc, n.task limit ?""").params(actor.id(), MOST).query(String.class).list().stream()
                .flatMap(task -> tasks.find(task).stream())
                .filter(task -> desk.may(actor, task) && task.freeFor(actor))
                .toList();
    }

    /** The actor has seen all that they were reminded of so far. */
    public void seen(Actor actor) {
        jdbc.sql("delete from task_notice where person = ?").param(actor.id()).update();
    }

    /** Whether this was said about a task before; notes it when it was not. One sweep runs at a time. */
    boolean first(String task, Kind kind, Instant at) {
        return jdbc.sql("insert into task_reminder (task, kind, at)"
                                + " select cast(? as varchar(64)), cast(? as varchar(10)), cast(? as timestamp(6) with time zone)"
                                + " where not exists (select 1 from task_reminder where task = ? and kind = ?)")
                        .params(task, kind.name(), OpenTasks.utc(at), task, kind.name())
                        .update()
                == 1;
    }

    void add(UUID person, String task, Kind kind, Instant at) {
        jdbc.sql("insert into task_notice (person, task, kind, at) values (?, ?, ?, ?)")
                .params(person, task, kind.name(), OpenTasks.utc(at))
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("delete from task_notice where at < ?")
                .param(OpenTasks.utc(before))
                .update();
        jdbc.sql("delete from task_reminder where at < ? and task not in"
                        + " (select task from open_task where state = 'OPEN')")
                .param(OpenTasks.utc(before))
                .update();
    }
}
