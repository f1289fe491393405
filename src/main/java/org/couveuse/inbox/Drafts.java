package org.couveuse.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.RuleViolation.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Unfinished forms, one a person and task, readable by that person only; who came second keeps theirs. */
@Repository
class Drafts {

    static final int LONGEST = 200_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Instant save(String task, UUID person, String body) {
        if (body.length() > LONGEST) {
            throw RuleViolation.of(Kind.TOO_LARGE, "inbox.draftTooLarge");
        }
        var now = clock.instant();
        var updated = jdbc.sql("update draft set body = ?, saved = ? where task = ? and person = ?")
                .params(body, OpenTasks.utc(now), task, person)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into draft (task, person, body, saved) values (?, ?, ?, ?)")
                    .params(task, person, body, OpenTasks.utc(now))
                    .update();
        }
        return now;
    }

    /** The unfinished form of a person; none for who is not a person. */
    Optional<Saved> find(String task, @Nullable UUID person) {
        return jdbc.sql("select body, saved from draft where task = ? and person = ?")
                .params(task, person)
                .query((row, n) -> new Saved(
                        row.getString("body"),
                        row.getObject("saved", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void forget(String task, @Nullable UUID person) {
        jdbc.sql("delete from draft where task = ? and person = ?")
                .params(task, person)
                .update();
    }

    int forgetAll(String task) {
        return jdbc.sql("delete from draft where task = ?").param(task).update();
    }

    record Saved(String body, Instant at) {}
}
