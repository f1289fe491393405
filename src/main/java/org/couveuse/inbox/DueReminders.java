package org.couveuse.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.inbox.OpenTask.State;
import org.couveuse.inbox.TaskNotices.Kind;
import org.couveuse.inbox.TaskNotices.Note;
import org.couveuse.people.Candidate;
import org.couveuse.people.Holders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes to whom something is to be said about tasks whose moment has come, a thousand rows at a time and with a few
 * statements for all of them: a hundred thousand fall due at once when a large wave was invited on one day.
 */
@Component
class DueReminders {

    static final int BATCH = 1_000;

    /** A task that more people could do is a matter of their inbox, not of their mailboxes. */
    private static final int MOST_PEOPLE = 50;

    private final JdbcClient jdbc;
    private final TaskNotices said;
    private final TaskHandlers handlers;
    private final TaskRights rights;
    private final Absences absences;
    private final ReminderPolicy policy;
    private final Holders holders;

    DueReminders(
            JdbcClient jdbc,
            TaskNotices said,
            TaskHandlers handlers,
            TaskRights rights,
            Absences absences,
            ReminderPolicy policy,
            Holders holders) {
        this.jdbc = jdbc;
        this.said = said;
        this.handlers = handlers;
        this.rights = rights;
        this.absences = absences;
        this.policy = policy;
        this.holders = holders;
    }

    /**
     * Notes one batch; the caller holds the turn. Rows that somebody works on are left for the next sweep.
     *
     * @return how many rows of the inbox were looked at; fewer than {@link #BATCH} means that these were the last
     */
    int batch(Instant now) {
        var rows = jdbc.sql("select task from open_task where remind_at <= ? and state = 'OPEN'"
                        + " order by remind_at, task limit " + BATCH + " for update skip locked")
                .param(OpenTasks.utc(now))
                .query(String.class)
                .list();
        if (rows.isEmpty()) {
            return 0;
        }
        var tasks = OpenTaskRows.merged(
                jdbc.sql("select " + OpenTaskRows.COLUMNS + " from open_task where task in (:tasks) and state = :open")
                        .param("tasks", Set.copyOf(rows))
                        .param("open", State.OPEN.name())
                        .query(OpenTaskRows::row)
                        .list());
        var byKind = tasks.stream()
                .collect(Collectors.partitioningBy(task -> task.due().isAfter(now)));
        var soon = byKind.getOrDefault(true, List.of());
        var late = byKind.getOrDefault(false, List.of());
        var notes = new ArrayList<Note>();
        notes.addAll(notes(soon, Kind.SOON, now));
        notes.addAll(notes(late, Kind.LATE, now));
        said.add(notes, now);
        again(soon, "due");
        again(late, "null");
        return rows.size();
    }

    /** Whom to tell what about those tasks that nobody was told of in this kind. */
    private List<Note> notes(List<OpenTask> tasks, Kind kind, Instant now) {
        var fresh = said.first(tasks.stream().map(OpenTask::id).toList(), kind, now);
        var wanted = tasks.stream()
                .filter(task -> fresh.contains(task.id()) && !policy.tooLate(task.due(), now))
                .toList();
        var whom = whom(wanted);
        var everybody = whom.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        var someAway = !absences.deputiesOf(everybody).isEmpty();
        var notes = new ArrayList<Note>();
        for (var task : wanted) {
            var own = whom.getOrDefault(task.id(), Set.of());
            var told = new LinkedHashMap<UUID, Note>();
            if (someAway) {
                rights.deputies(own, task)
                        .forEach((deputy, away) -> told.put(deputy, new Note(deputy, task.id(), kind, away)));
            }
            own.forEach(person -> told.put(person, new Note(person, task.id(), kind, null)));
            notes.addAll(told.values());
        }
        return notes;
    }

    /** For each task who has taken it, or all who may; nobody when that would be a crowd. */
    private Map<String, Set<UUID>> whom(List<OpenTask> tasks) {
        var free = tasks.stream().filter(task -> task.assignee() == null).toList();
        var candidates =
                free.stream().flatMap(task -> task.candidates().stream()).collect(Collectors.toSet());
        var people = holders.of(candidates);
        var barred = barred(free);
        var whom = new LinkedHashMap<String, Set<UUID>>();
        for (var task : tasks) {
            var assignee = task.assignee();
            whom.put(task.id(), assignee == null ? mayDo(task, people, barred) : Set.of(assignee));
        }
        return whom;
    }

    private Set<UUID> mayDo(OpenTask task, Map<Candidate, Set<UUID>> people, Map<String, Set<UUID>> barred) {
        var persons = new LinkedHashSet<UUID>();
        task.candidates().forEach(candidate -> persons.addAll(people.getOrDefault(candidate, Set.of())));
        persons.removeAll(barred.getOrDefault(task.id(), Set.of()));
        persons.removeAll(handlers.of(task.form()).barred(task));
        return persons.size() > MOST_PEOPLE ? Set.of() : persons;
    }

    private Map<String, Set<UUID>> barred(List<OpenTask> tasks) {
        record Bar(String task, UUID person) {}
        return tasks.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select task, person from open_task_barred where task in (:tasks)")
                        .param("tasks", tasks.stream().map(OpenTask::id).toList())
                        .query((row, n) -> new Bar(row.getString("task"), row.getObject("person", UUID.class)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Bar::task, Collectors.mapping(Bar::person, Collectors.toSet())));
    }

    private void again(List<OpenTask> tasks, String at) {
        if (!tasks.isEmpty()) {
            jdbc.sql("update open_task set remind_at = " + at + " where task in (:tasks)")
                    .param("tasks", tasks.stream().map(OpenTask::id).toList())
                    .update();
        }
    }
}
