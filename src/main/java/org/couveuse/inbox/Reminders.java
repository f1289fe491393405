package org.couveuse.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.inbox.OpenTask.State;
import org.couveuse.inbox.TaskNotices.Kind;
import org.couveuse.notices.Notices;
import org.couveuse.people.Memberships;
import org.couveuse.people.People;
import org.couveuse.shared.Texts;
import org.couveuse.shared.Turns;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds people of tasks that are due soon, and of late ones, once each: on their home page and by one mail a sweep,
 * however many tasks it is about. Who stands in for somebody away is reminded too. One node sweeps at a time; rows that somebody works on are left for the next sweep.
 */
@Component
public class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final int BATCH = 500;

    /** A task that more people could do is a matter of their inbox, not of their mailboxes. */
    private static final int MOST_PEOPLE = 50;

    private static final int MOST_LINES = 30;

    private final JdbcClient jdbc;
    private final OpenTasks tasks;
    private final TaskNotices said;
    private final TaskHandlers handlers;
    private final TaskRights rights;
    private final ReminderPolicy policy;
    private final Memberships memberships;
    private final People people;
    private final Notices notices;
    private final Texts texts;
    private final Turns turns;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminders(
            JdbcClient jdbc,
            OpenTasks tasks,
            TaskNotices said,
            TaskHandlers handlers,
            TaskRights rights,
            ReminderPolicy policy,
            Memberships memberships,
            People people,
            Notices notices,
            Texts texts,
            Turns turns,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.said = said;
        this.handlers = handlers;
        this.rights = rights;
        this.policy = policy;
        this.memberships = memberships;
        this.people = people;
        this.notices = notices;
        this.texts = texts;
        this.turns = turns;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${couveuse.reminders.every:PT10M}",
            initialDelayString = "${couveuse.reminders.every:PT10M}")
    void tick() {
        try {
            pass();
        } catch (RuntimeException e) {
            LOG.warn("reminders failed and will be tried again", e);
        }
    }

    /** Says all that is to be said now, batch after batch; tests call it by hand. */
    public void pass() {
        Integer looked;
        do {
            looked = transaction.execute(status -> batch());
        } while (looked != null && looked == BATCH);
    }

    /** One task in a mail; {@code away} is whom the reader stands in for, nobody when the task is their own. */
    private record Line(OpenTask task, Kind kind, @Nullable UUID away) {}

    private record Row(String task, String candidate) {}

    private int batch() {
        turns.take("reminders");
        var now = clock.instant();
        var rows = jdbc.sql("select task, candidate from open_task where remind_at <= ? and state = 'OPEN'"
                        + " order by remind_at, task limit " + BATCH + " for update skip locked")
                .param(OpenTasks.utc(now))
                .query((row, n) -> new Row(row.getString("task"), row.getString("candidate")))
                .list();
        var lines = new LinkedHashMap<UUID, List<Line>>();
        for (var id : rows.stream().map(Row::task).collect(Collectors.toCollection(LinkedHashSet::new))) {
            var task = tasks.find(id).filter(t -> t.state() == State.OPEN);
            if (task.isPresent()) {
                var line = new Line(task.get(), task.get().due().isAfter(now) ? Kind.SOON : Kind.LATE, null);
                remind(line, now, lines);
                rows.stream()
                        .filter(row -> row.task().equals(id))
                        .forEach(row ->
                                next(row, line.kind() == Kind.SOON ? line.task().due() : null));
            }
        }
        people.all(lines.keySet()).values().forEach(person -> mail(person, lines.getOrDefault(person.id(), List.of())));
        return rows.size();
    }

    private void remind(Line line, Instant now, Map<UUID, List<Line>> lines) {
        var task = line.task();
        if (!said.first(task.id(), line.kind(), now) || policy.tooLate(task.due(), now)) {
            return;
        }
        var own = whom(task);
        var told = new LinkedHashMap<UUID, Line>();
        rights.deputies(own, task).forEach((deputy, away) -> told.put(deputy, new Line(task, line.kind(), away)));
        own.forEach(person -> told.put(person, line));
        told.forEach((person, words) -> {
            said.add(person, task.id(), line.kind(), now);
            lines.computeIfAbsent(person, key -> new ArrayList<>()).add(words);
        });
    }

    /** Who has taken it, or all who may; nobody when that would be a crowd. */
    private Set<UUID> whom(OpenTask task) {
        if (task.assignee() != null) {
            return Set.of(task.assignee());
        }
        var persons = new LinkedHashSet<UUID>();
        task.candidates().forEach(candidate -> persons.addAll(memberships.holders(candidate)));
        persons.removeAll(tasks.barred(task.id()));
        persons.removeAll(handlers.of(task.form()).barred(task));
        return persons.size() > MOST_PEOPLE ? Set.of() : persons;
    }

    private void next(Row row, @Nullable Instant at) {
        jdbc.sql(
                        "update open_task set remind_at = cast(? as timestamp(6) with time zone) where task = ? and candidate = ?")
                .params(java.util.Arrays.asList(at == null ? null : OpenTasks.utc(at), row.task(), row.candidate()))
                .update();
    }

    private void mail(People.Row person, List<Line> lines) {
        var late = lines.stream().filter(line -> line.kind() == Kind.LATE).count();
        var words = lines.stream()
                .limit(MOST_LINES)
                .map(line -> line(person.locale(), line))
                .collect(Collectors.joining("\n\n"));
        notices.tell(
                person.id(),
                "inbox.tasks",
                lines.size(),
                late,
                words,
                Math.max(0, lines.size() - MOST_LINES),
                notices.link("/taches"));
    }

    private String line(Locale locale, Line line) {
        var task = line.task();
        var words = texts.in(
                locale,
                "inbox.reminder." + line.kind(),
                texts.in(locale, "task." + task.form()),
                task.about().title(),
                task.due(),
                notices.link("/taches/" + task.id()));
        return line.away() == null
                ? words
                : words + "\n" + texts.in(locale, "inbox.reminder.standIn", people.displayName(line.away()));
    }
}
