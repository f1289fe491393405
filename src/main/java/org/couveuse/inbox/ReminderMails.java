package org.couveuse.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.inbox.TaskNotices.Kind;
import org.couveuse.notices.Notices;
import org.couveuse.people.People;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what was noted for people since their last mail, in one mail each. */
@Component
class ReminderMails {

    static final int BATCH = 200;
    private static final int MOST_LINES = 30;

    private final JdbcClient jdbc;
    private final People people;
    private final Notices notices;
    private final Texts texts;

    ReminderMails(JdbcClient jdbc, People people, Notices notices, Texts texts) {
        this.jdbc = jdbc;
        this.people = people;
        this.notices = notices;
        this.texts = texts;
    }

    /**
     * One line of a mail, with how many tasks the whole mail is about and how many of them are late.
     *
     * @param away whom the reader stands in for; nobody when the task is their own
     */
    private record Line(
            UUID person,
            String task,
            Kind kind,
            @Nullable UUID away,
            String form,
            String title,
            Instant due,
            int told,
            int late) {}

    /**
     * Writes to some people; the caller holds the turn. A task that was done in the meantime is not mentioned.
     *
     * @return to how many; fewer than {@link #BATCH} means that these were the last
     */
    int batch() {
        var persons = jdbc.sql("select person from reminder_mail order by person limit " + BATCH)
                .query(UUID.class)
                .set();
        if (persons.isEmpty()) {
            return 0;
        }
        var lines = lines(persons);
        people.all(persons).values().forEach(person -> mail(person, lines.getOrDefault(person.id(), List.of())));
        jdbc.sql("delete from reminder_mail where person in (:persons)")
                .param("persons", persons)
                .update();
        return persons.size();
    }

    private Map<UUID, List<Line>> lines(Set<UUID> persons) {
        return jdbc
                .sql("""
                        select * from (
                            select n.person, n.task, n.kind, n.away, t.form, t.title, t.due,
                                row_number() over (partition by n.person order by t.due, n.task) as place,
                                count(*) over (partition by n.person) as told,
                                sum(case when n.kind = 'LATE' then 1 else 0 end) over (partition by n.person) as late
                            from reminder_mail m
                            join task_notice n on n.person = m.person and n.at >= m.since
                            join open_task t on t.task = n.task and t.state = 'OPEN'
                                and t.candidate = (select min(c.candidate) from open_task c where c.task = n.task)
                            where m.person in (:persons)) found
                        where place <= :most order by person, place""")
                .param("persons", persons)
                .param("most", MOST_LINES)
                .query((row, n) -> new Line(
                        row.getObject("person", UUID.class),
                        row.getString("task"),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("away", UUID.class),
                        row.getString("form"),
                        row.getString("title"),
                        row.getObject("due", OffsetDateTime.class).toInstant(),
                        row.getInt("told"),
                        row.getInt("late")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Line::person));
    }

    private void mail(People.Row person, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var first = lines.get(0);
        var words = lines.stream().map(line -> words(person.locale(), line)).collect(Collectors.joining("\n\n"));
        notices.tell(
                person.id(),
                "inbox.tasks",
                first.told(),
                first.late(),
                words,
                first.told() - lines.size(),
                notices.link("/taches"));
    }

    private String words(Locale locale, Line line) {
        var words = texts.in(
                locale,
                "inbox.reminder." + line.kind(),
                texts.in(locale, "task." + line.form()),
                line.title(),
                line.due(),
                notices.link("/taches/" + line.task()));
        return line.away() == null
                ? words
                : words + "\n" + texts.in(locale, "inbox.reminder.standIn", people.displayName(line.away()));
    }
}
