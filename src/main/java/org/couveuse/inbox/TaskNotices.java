package org.couveuse.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.couveuse.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people were reminded of, on their home page until they say that they have seen it or the task is done. */
@Service
@Transactional
public class TaskNotices {

    private static final int MOST = 50;
    private static final int ROWS = 200;

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

    /** One thing to say to a person about a task; {@code away} is whom the person stands in for. */
    record Note(
            UUID person, String task, Kind kind, @Nullable UUID away) {}

    /** Those of these tasks of which this was never said; notes them. One sweep runs at a time. */
    Set<String> first(Collection<String> asked, Kind kind, Instant at) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        var fresh = new LinkedHashSet<>(asked);
        // one array: a list of a thousand parameters is compared with every row once the database keeps its plan
        fresh.removeAll(jdbc.sql(
                        "select task from task_reminder where kind = ? and task in (select * from unnest(cast(? as varchar array)))")
                .params(kind.name(), fresh.toArray(String[]::new))
                .query(String.class)
                .set());
        rows(
                "insert into task_reminder (task, kind, at) values ",
                "(?, ?, ?)",
                List.copyOf(fresh),
                task -> Stream.of(task, kind.name(), OpenTasks.utc(at)));
        return fresh;
    }

    /** Notes what is to be said: on the home page at once, by mail with the sweep's next step. */
    void add(List<Note> notes, Instant at) {
        var now = OpenTasks.utc(at);
        rows(
                "insert into task_notice (person, task, kind, at, away) values ",
                "(?, ?, ?, ?, cast(? as uuid))",
                notes,
                note -> Stream.of(note.person(), note.task(), note.kind().name(), now, note.away()));
        var persons = new LinkedHashSet<>(notes.stream().map(Note::person).toList());
        persons.removeAll(jdbc.sql(
                        "select person from reminder_mail where person in (select * from unnest(cast(? as uuid array)))")
                .param(persons.toArray(UUID[]::new))
                .query(UUID.class)
                .set());
        rows(
                "insert into reminder_mail (person, since) values ",
                "(?, ?)",
                List.copyOf(persons),
                person -> Stream.of(person, now));
    }

    /** Many rows in few statements: a row at a time would take most of the sweep. */
    private <T> void rows(String insert, String values, List<T> rows, Function<T, Stream<Object>> params) {
        for (var from = 0; from < rows.size(); from += ROWS) {
            var some = rows.subList(from, Math.min(rows.size(), from + ROWS));
            List<Object> filled = some.stream().flatMap(params).toList();
            jdbc.sql(insert + String.join(", ", Collections.nCopies(some.size(), values)))
                    .params(filled)
                    .update();
        }
    }
}
