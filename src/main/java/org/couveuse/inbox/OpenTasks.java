package org.couveuse.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.couveuse.engine.EngineTask;
import org.couveuse.inbox.OpenTask.About;
import org.couveuse.inbox.OpenTask.State;
import org.couveuse.people.Candidate;
import org.couveuse.shared.French;
import org.couveuse.shared.Typed;
import org.couveuse.subjects.Subject.Card;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the inbox's own table, one row per task and candidate. */
@Repository
class OpenTasks {

    private static final int LONGEST_TITLE = 300;

    private final JdbcClient jdbc;
    private final ReminderPolicy policy;

    OpenTasks(JdbcClient jdbc, ReminderPolicy policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    /** What titles sort by and are searched in. */
    static String titleSort(String title) {
        var folded = French.fold(title);
        return Typed.cut(folded, LONGEST_TITLE);
    }

    void open(EngineTask task, About about, Set<UUID> barred) {
        task.candidates().forEach(candidate -> insert(task, about, candidate));
        bar(task.id(), barred);
    }

    private void insert(EngineTask task, About about, Candidate candidate) {
        var stage = about.stage();
        jdbc.sql("""
                        insert into open_task (task, candidate, state, form, process, process_key, subject, subject_type,
                            page, title, title_sort, stage, organisation, body, created, due, remind_at)
                        values (?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        task.id(),
                        candidate.toString(),
                        task.form(),
                        task.process(),
                        task.key(),
                        about.id(),
                        about.type().name(),
                        about.page(),
                        about.title(),
                        titleSort(about.title()),
                        stage == null ? null : stage.name(),
                        about.organisation(),
                        about.body(),
                        utc(task.created()),
                        utc(task.due()),
                        utc(policy.first(task.form(), task.created(), task.due()))))
                .update();
    }

    /**
     * Makes the rows of a task say what the engine says, and opens them again if they were closed. What the engine does
     * not know stays: people to whom the task was handed, what was reminded of, who is barred.
     */
    void restore(EngineTask task, About about, Set<UUID> barred) {
        var stage = about.stage();
        jdbc.sql("""
                        update open_task set state = 'OPEN', closed_at = null, closed_by = null, form = ?, process = ?,
                            process_key = ?, subject = ?, subject_type = ?, page = ?, title = ?, title_sort = ?, stage = ?,
                            organisation = cast(? as uuid), body = cast(? as uuid), created = ?, due = ?, remind_at = ?
                        where task = ?""")
                .params(Arrays.asList(
                        task.form(),
                        task.process(),
                        task.key(),
                        about.id(),
                        about.type().name(),
                        about.page(),
                        about.title(),
                        titleSort(about.title()),
                        stage == null ? null : stage.name(),
                        about.organisation(),
                        about.body(),
                        utc(task.created()),
                        utc(task.due()),
                        utc(policy.first(task.form(), task.created(), task.due())),
                        task.id()))
                .update();
        var known = find(task.id()).map(OpenTask::candidates).orElse(List.of());
        known.stream()
                .filter(candidate -> !task.candidates().contains(candidate))
                .filter(candidate -> !candidate.kind().equals("PERSON"))
                .forEach(candidate -> jdbc.sql("delete from open_task where task = ? and candidate = ?")
                        .params(task.id(), candidate.toString())
                        .update());
        task.candidates().stream()
                .filter(candidate -> !known.contains(candidate))
                .forEach(candidate -> insert(task, about, candidate));
        bar(task.id(), barred);
    }

    void bar(String task, Collection<UUID> persons) {
        for (var person : persons) {
            jdbc.sql("insert into open_task_barred (task, person)"
                            + " select cast(? as varchar(64)), cast(? as uuid)"
                            + " where not exists (select 1 from open_task_barred where task = ? and person = ?)")
                    .params(task, person, task, person)
                    .update();
        }
    }

    void close(String task, State state, Instant at, @Nullable UUID by) {
        jdbc.sql("update open_task set state = ?, closed_at = ?, closed_by = cast(? as uuid), remind_at = null"
                        + " where task = ? and state = 'OPEN'")
                .params(Arrays.asList(state.name(), utc(at), by, task))
                .update();
    }

    void assign(String task, @Nullable UUID person, @Nullable Instant at) {
        jdbc.sql(
                        "update open_task set assignee = cast(? as uuid), assigned_at = cast(? as timestamp with time zone) where task = ?")
                .params(Arrays.asList(person, at == null ? null : utc(at), task))
                .update();
    }

    /** Since when somebody has the task. */
    Optional<Instant> assignedAt(String task) {
        return jdbc
                .sql("select assigned_at from open_task where task = ? and assigned_at is not null")
                .param(task)
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .findFirst()
                .map(OffsetDateTime::toInstant);
    }

    /** Adds a person as a further candidate of a task, copying what the other rows say. */
    void admit(String task, UUID person) {
        var candidate = Candidate.person(person).toString();
        jdbc.sql("""
                        insert into open_task (task, candidate, state, form, process, process_key, subject, subject_type,
                            page, title, title_sort, stage, organisation, body, created, due, assignee, assigned_at, remind_at)
                        select task, ?, state, form, process, process_key, subject, subject_type,
                            page, title, title_sort, stage, organisation, body, created, due, assignee, assigned_at, remind_at
                        from open_task t where task = ?
                            and candidate = (select min(candidate) from open_task where task = t.task)
                            and not exists (select 1 from open_task where task = t.task and candidate = ?)""").params(candidate, task, candidate).update();
    }

    void show(Card card) {
        jdbc.sql("""
                        update open_task set title = ?, title_sort = ?, stage = ?, organisation = cast(? as uuid), \
                        body = cast(? as uuid) where subject = ? and state = 'OPEN'""")
                .params(Arrays.asList(
                        card.title(),
                        titleSort(card.title()),
                        card.stage() == null ? null : card.stage().name(),
                        card.organisation(),
                        card.body(),
                        card.id()))
                .update();
    }

    void moveDue(OpenTask task, Instant due) {
        jdbc.sql("update open_task set due = ?, remind_at = ? where task = ? and state = 'OPEN'")
                .params(utc(due), utc(policy.first(task.form(), task.created(), due)), task.id())
                .update();
    }

    Optional<OpenTask> find(String task) {
        return read("where task = ?", task);
    }

    /** Locks the task's rows until the transaction ends, so that two who act at once act one after the other. */
    Optional<OpenTask> lock(String task) {
        return read("where task = ? for update", task);
    }

    Set<UUID> barred(String task) {
        return jdbc.sql("select person from open_task_barred where task = ?")
                .param(task)
                .query(UUID.class)
                .set();
    }

    List<OpenTask> about(UUID subject) {
        // three reads by an index each: a condition with "or" over three columns is a read of everything
        var open = "select " + OpenTaskRows.COLUMNS + " from open_task where %s = ? and state = 'OPEN'";
        var parts = Stream.of("subject", "process_key", "page").map(open::formatted);
        return tasks(parts.collect(Collectors.joining(" union ")) + " order by due, task", subject, subject, subject);
    }

    List<OpenTask> open(int limit) {
        return tasks("select " + OpenTaskRows.COLUMNS
                + " from open_task where state = 'OPEN' order by created, task fetch first " + limit + " rows only");
    }

    /** Open tasks that a person has taken. */
    List<OpenTask> takenBy(UUID person) {
        return tasks(
                "select " + OpenTaskRows.COLUMNS
                        + " from open_task where assignee = ? and state = 'OPEN' order by task",
                person);
    }

    private Optional<OpenTask> read(String where, String task) {
        return tasks("select " + OpenTaskRows.COLUMNS + " from open_task " + where, task).stream()
                .findFirst();
    }

    private List<OpenTask> tasks(String sql, Object... params) {
        return OpenTaskRows.merged(
                jdbc.sql(sql).params(params).query(OpenTaskRows::row).list());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
