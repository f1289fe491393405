package org.couveuse.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.couveuse.people.Actor;
import org.couveuse.shared.Checks;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers for a day which submissions came with which key. */
@Component
class Idempotency {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** When the same came before; refuses the same key with another record. */
    Optional<Instant> find(Actor actor, @Nullable String token, String task, Record record) {
        if (token == null || actor.person() == null) {
            return Optional.empty();
        }
        if (token.isBlank() || token.length() > LONGEST || Checks.hasControl(token)) {
            throw RuleViolation.invalid("inbox.badKey", LONGEST);
        }
        var key = new OwnKey(token);
        var known = jdbc.sql("select task, body_hash, at from idempotency where person = ? and token = ? and at > ?")
                .params(actor.id(), key.name(), OpenTasks.utc(clock.instant().minus(KEPT)))
                .query((row, n) -> new Known(
                        row.getString("task"),
                        row.getString("body_hash"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
        if (known.isPresent()
                && !(known.get().task().equals(task) && known.get().hash().equals(key.fingerprint(hash(record))))) {
            throw RuleViolation.invalid("inbox.otherBody");
        }
        return known.map(Known::at);
    }

    void keep(Actor actor, @Nullable String token, String task, Record record, Instant at) {
        if (token == null || actor.person() == null) {
            return;
        }
        var key = new OwnKey(token);
        jdbc.sql("delete from idempotency where person = ? and token = ?")
                .params(actor.id(), key.name())
                .update();
        jdbc.sql("insert into idempotency (person, token, task, body_hash, at) values (?, ?, ?, ?, ?)")
                .params(actor.id(), key.name(), task, key.fingerprint(hash(record)), OpenTasks.utc(at))
                .update();
    }

    @Scheduled(cron = "0 10 4 * * *")
    @Transactional
    public void forget() {
        jdbc.sql("delete from idempotency where at < ?")
                .param(OpenTasks.utc(clock.instant().minus(KEPT)))
                .update();
    }

    private static String hash(Record record) {
        try {
            var text = record.getClass().getName() + JsonColumn.CANONICAL.writeValueAsString(record);
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Known(String task, String hash, Instant at) {}
}
