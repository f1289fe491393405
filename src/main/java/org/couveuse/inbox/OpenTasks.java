package org.couveuse.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.couveuse.engine.EngineTask;
import org.couveuse.inbox.OpenTask.About;
import org.couveuse.inbox.OpenTask.State;
import org.couveuse.people.Candidate;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the inbox's own table, one row per task and candidate. */
@Repository
class OpenTasks {

    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(EngineTask task, Card subject, Set<UUID> barred) {
        for (var candidate : task.candidates()) {
            jdbc.sql("""
                            insert into open_task (task, candidate, state, form, process, process_key, subject, subject_type,
                                page, title, title_sort, stage, organisation, body, created, due)
                            values (?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(java.util.Arrays.asList(
                            task.id(),
                            candidate.toString(),
                            task.form(),
                            task.process(),
                            task.key(),
                            subject.id(),
                            subject.type().name(),
                            subject.page(),
                            subject.title(),
                            SortKey.of(subject.title()),
                            subject.stage() == null ? null : subject.stage().name(),
                            subject.organisation(),
                            subject.body(),
                            utc(task.created()),
                            utc(task.due())))
                    .update();
        }
        bar(task.id(), barred);
    }

    void bar(String task, Collection<UUID> persons) {
        for (var person : persons) {
            var known = jdbc.sql("select count(*) from open_task_barred where task = ? and person = ?")
                    .params(task, person)
                    .query(Integer.class)
                    .single();
            if (known == 0) {
                jdbc.sql("insert into open_task_barred (task, person) values (?, ?)")
                        .params(task, person)
                        .update();
            }
        }
    }

    void close(String task, State state, Instant at) {
        jdbc.sql("update open_task set state = ?, closed_at = ? where task = ? and state = 'OPEN'")
                .params(state.name(), utc(at), task)
                .update();
    }

    void closedBy(String task, @Nullable UUID person) {
        jdbc.sql("update open_task set closed_by = cast(? as uuid) where task = ?")
                .params(java.util.Arrays.asList(person, task))
                .update();
    }

    void assign(String task, @Nullable UUID person, @Nullable Instant at) {
        jdbc.sql("update open_task set assignee = cast(? as uuid), assigned_at = cast(? as timestamp with time zone) where task = ?")
                .params(java.util.Arrays.asList(person, at == null ? null : utc(at), task))
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
                            page, title, title_sort, stage, organisation, body, created, due, assignee, assigned_at)
                        select task, ?, state, form, process, process_key, subject, subject_type,
                            page, title, title_sort, stage, organisation, body, created, due, assignee, assigned_at
                        from open_task t where task = ?
                            and candidate = (select min(candidate) from open_task where task = t.task)
                            and not exists (select 1 from open_task where task = t.task and candidate = ?)""").params(candidate, task, candidate).update();
    }

    void show(Card card) {
        jdbc.sql("""
                        update open_task set title = ?, title_sort = ?, stage = ?, organisation = cast(? as uuid), \
                        body = cast(? as uuid) where subject = ? and state = 'OPEN'""")
                .params(java.util.Arrays.asList(
                        card.title(),
                        SortKey.of(card.title()),
                        card.stage() == null ? null : card.stage().name(),
                        card.organisation(),
                        card.body(),
                        card.id()))
                .update();
    }

    void moveDue(String task, Instant due) {
        jdbc.sql("update open_task set due = ? where task = ?")
                .params(utc(due), task)
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
        return merged(jdbc.sql("select * from open_task where (subject = ? or process_key = ? or page = ?)"
                        + " and state = 'OPEN' order by due, task")
                .params(subject, subject, subject)
                .query(OpenTasks::row)
                .list());
    }

    List<OpenTask> open(int limit) {
        return merged(jdbc.sql("select * from open_task where state = 'OPEN' order by created, task" + " fetch first "
                        + limit + " rows only")
                .query(OpenTasks::row)
                .list());
    }

    /** Open tasks that a person has taken. */
    List<OpenTask> takenBy(UUID person) {
        return merged(jdbc.sql("select * from open_task where assignee = ? and state = 'OPEN' order by task")
                .param(person)
                .query(OpenTasks::row)
                .list());
    }

    int forget(Instant closedBefore) {
        jdbc.sql("delete from open_task_barred where task in"
                        + " (select task from open_task where state <> 'OPEN' and closed_at < ?)")
                .param(utc(closedBefore))
                .update();
        return jdbc.sql("delete from open_task where state <> 'OPEN' and closed_at < ?")
                .param(utc(closedBefore))
                .update();
    }

    private Optional<OpenTask> read(String where, String task) {
        var rows = jdbc.sql("select * from open_task " + where)
                .param(task)
                .query(OpenTasks::row)
                .list();
        return merged(rows).stream().findFirst();
    }

    /** One task for its several rows, with all its candidates, in the order first met. */
    static List<OpenTask> merged(List<OpenTask> rows) {
        Map<String, OpenTask> tasks = new LinkedHashMap<>();
        rows.forEach(row -> tasks.merge(row.id(), row, OpenTasks::with));
        return List.copyOf(tasks.values());
    }

    private static OpenTask with(OpenTask one, OpenTask other) {
        var candidates = new java.util.TreeSet<>(java.util.Comparator.comparing(Candidate::toString));
        candidates.addAll(one.candidates());
        candidates.addAll(other.candidates());
        return new OpenTask(
                one.id(),
                one.form(),
                one.process(),
                one.key(),
                one.about(),
                List.copyOf(candidates),
                one.created(),
                one.due(),
                one.assignee(),
                one.state(),
                one.closedBy(),
                one.closedAt());
    }

    static OpenTask row(ResultSet row, int number) throws SQLException {
        var stage = row.getString("stage");
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new OpenTask(
                row.getString("task"),
                row.getString("form"),
                row.getString("process"),
                row.getObject("process_key", UUID.class),
                new About(
                        row.getObject("subject", UUID.class),
                        SubjectType.valueOf(row.getString("subject_type")),
                        row.getObject("page", UUID.class),
                        row.getString("title"),
                        stage == null ? null : Stage.valueOf(stage),
                        row.getObject("organisation", UUID.class),
                        row.getObject("body", UUID.class)),
                List.of(Candidate.parse(row.getString("candidate"))),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getObject("assignee", UUID.class),
                State.valueOf(row.getString("state")),
                row.getObject("closed_by", UUID.class),
                closed == null ? null : closed.toInstant());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
