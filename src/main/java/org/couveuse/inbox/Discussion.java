package org.couveuse.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say to each other about a thing, beside its tasks. */
@Service
@Transactional
public class Discussion {

    private static final int LONGEST = 4_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Discussion(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A message as read. */
    public record Message(UUID id, UUID author, String text, Instant at) {}

    /** Adds a message; refuses an empty one and one of more than 4,000 characters. */
    public void say(Actor actor, UUID subject, String text) {
        var said = text.strip().replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
        if (said.isEmpty()) {
            throw RuleViolation.field("text", "shared.constraint.NotBlank");
        }
        if (said.length() > LONGEST) {
            throw RuleViolation.field("text", "shared.constraint.Size", LONGEST, 1);
        }
        jdbc.sql("insert into discussion_message (id, subject, author, text, at) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), subject, actor.id(), said, OpenTasks.utc(clock.instant()))
                .update();
    }

    /** The last 200 messages about a thing, oldest first. */
    @Transactional(readOnly = true)
    public List<Message> about(UUID subject) {
        var latest = jdbc.sql("select * from discussion_message where subject = ? order by at desc, id limit 200")
                .param(subject)
                .query((row, n) -> new Message(
                        row.getObject("id", UUID.class),
                        row.getObject("author", UUID.class),
                        row.getString("text"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
        return latest.stream()
                .sorted(java.util.Comparator.comparing(Message::at).thenComparing(Message::id))
                .toList();
    }
}
