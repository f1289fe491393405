package org.couveuse.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.shared.Checks;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Remembers for a day what was answered to requests that came with a key, so that the same request sent again (a
 * connection that broke, a button pressed twice) has one effect and one answer. What failed is forgotten: it may be
 * tried again.
 */
@Component
public class AnsweredRequests {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration LONGEST_WORK = Duration.ofMinutes(2);
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_BODY = 200_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    AnsweredRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was answered. */
    public record Answer(
            int status,
            @Nullable String mediaType,
            @Nullable String body) {}

    /**
     * What is known of a key: nothing yet and it is the caller's, work that goes on, or an answer.
     *
     * @param done whether it took effect, though its answer may be lost with the node that was to give it
     */
    public record Known(boolean mine, boolean done, Optional<Answer> answer) {}

    /** Takes a key for a request; refuses one that came with another request. */
    public Known take(UUID person, String token, String hash) {
        if (token.isBlank() || token.length() > LONGEST_KEY || Checks.hasControl(token)) {
            throw RuleViolation.invalid("inbox.badKey", LONGEST_KEY);
        }
        var key = new OwnKey(token);
        forgetBefore(person, key.name());
        try {
            jdbc.sql("insert into answered_request (person, token, request_hash, at) values (?, ?, ?, ?)")
                    .params(person, key.name(), key.fingerprint(hash), OpenTasks.utc(clock.instant()))
                    .update();
            return new Known(true, false, Optional.empty());
        } catch (DuplicateKeyException taken) {
            return read(person, key, key.fingerprint(hash));
        }
    }

    /** Keeps the answer of a request whose key was taken. */
    public void keep(UUID person, String token, Answer answer) {
        var key = new OwnKey(token);
        var sealed = answer.body() == null ? null : key.seal(answer.body());
        var body = sealed == null || sealed.length() > LONGEST_BODY ? null : sealed;
        jdbc.sql("update answered_request set status = ?, media_type = ?, body = ? where person = ? and token = ?")
                .params(Arrays.asList(answer.status(), answer.mediaType(), body, person, key.name()))
                .update();
    }

    /** Notes within the transaction of a request that it takes effect: both are kept, or neither is. */
    void takesEffect(UUID person, String token) {
        jdbc.sql("update answered_request set done = true where person = ? and token = ? and status is null")
                .params(person, new OwnKey(token).name())
                .update();
    }

    /** Gives the key of a request back that was refused. */
    public void release(UUID person, String token) {
        jdbc.sql("delete from answered_request where person = ? and token = ? and status is null")
                .params(person, new OwnKey(token).name())
                .update();
    }

    /** Gives the key of a request back that ended in a fault, unless it had taken effect before. */
    public void releaseUndone(UUID person, String token) {
        jdbc.sql("delete from answered_request where person = ? and token = ? and status is null and done = false")
                .params(person, new OwnKey(token).name())
                .update();
    }

    @Scheduled(cron = "0 15 4 * * *")
    void forget() {
        jdbc.sql("delete from answered_request where at < ?")
                .param(OpenTasks.utc(clock.instant().minus(KEPT)))
                .update();
    }

    private Known read(UUID person, OwnKey key, String hash) {
        var rows = jdbc.sql("select request_hash, status, media_type, body, done from answered_request"
                        + " where person = ? and token = ?")
                .params(person, key.name())
                .query((row, n) -> {
                    if (!row.getString("request_hash").equals(hash)) {
                        throw RuleViolation.invalid("inbox.otherBody");
                    }
                    var status = row.getInt("status");
                    var body = row.getString("body");
                    Optional<Answer> answer = status == 0
                            ? Optional.empty()
                            : Optional.of(new Answer(
                                    status, row.getString("media_type"), body == null ? null : key.open(body)));
                    return new Known(false, row.getBoolean("done"), answer);
                })
                .list();
        return rows.stream().findFirst().orElse(new Known(false, false, Optional.empty()));
    }

    /** A key of yesterday, or of a request that ended with its node, is free again. */
    private void forgetBefore(UUID person, String name) {
        jdbc.sql(
                        "delete from answered_request where person = ? and token = ? and (at < ? or (status is null and done = false and at < ?))")
                .params(person, name, before(KEPT), before(LONGEST_WORK))
                .update();
    }

    private OffsetDateTime before(Duration age) {
        Instant now = clock.instant();
        return OpenTasks.utc(now.minus(age));
    }
}
