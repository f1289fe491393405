package org.couveuse.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.shared.Checks;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say to each other about a thing, beside its tasks. */
@Service
@Transactional
public class Discussion {

    private static final int LONGEST = 4_000;

    private final JdbcClient jdbc;
    private final Sight sight;
    private final Clock clock;

    Discussion(JdbcClient jdbc, Sight sight, Clock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.clock = clock;
    }

    /** A message as read. */
    public record Message(UUID id, UUID author, String text, Instant at) {}

    /** Adds a message; refuses an empty one, one of more than 4,000 characters, and readers only. */
    public Message say(Actor actor, UUID subject, String text) {
        require(actor, subject);
        if (actor.person() == null || actor.standsApart()) {
            throw RuleViolation.forbidden("inbox.discussion.readOnly");
        }
        if (Checks.hasControl(text)) {
            throw RuleViolation.field("text", "shared.control");
        }
        var said = text.strip().replace("\r\n", "\n").replace('\r', '\n');
        if (said.isEmpty()) {
            throw RuleViolation.field("text", "shared.constraint.NotBlank");
        }
        if (said.length() > LONGEST) {
            throw RuleViolation.field("text", "shared.tooLong", LONGEST);
        }
        var message = new Message(UUID.randomUUID(), actor.id(), said, clock.instant());
        jdbc.sql("insert into discussion_message (id, subject, author, text, at) values (?, ?, ?, ?, ?)")
                .params(message.id(), subject, actor.id(), said, OpenTasks.utc(message.at()))
                .update();
        return message;
    }

    /** The last 200 messages about a thing, oldest first. */
    @Transactional(readOnly = true)
    public List<Message> about(Actor actor, UUID subject) {
        require(actor, subject);
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

    /** Whoever takes part in anything and may see the thing may read, as with attached files. */
    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor, UUID subject) {
        return actor.takesPart() && sight.sees(actor, subject);
    }

    /** To others it looks as if there were no such thing. */
    private void require(Actor actor, UUID subject) {
        if (!mayRead(actor, subject)) {
            throw RuleViolation.notFound();
        }
    }
}
