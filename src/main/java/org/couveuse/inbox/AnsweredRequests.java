package org.couveuse.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.shared.Checks;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_BODY = 200_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration longestWork;

    AnsweredRequests(JdbcClient jdbc, Clock clock, @Value("${couveuse.requests.longest:PT2M}") Duration longestWork) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.longestWork = longestWork;
    }

    /**
     * A key that is a request's own. A request that takes longer than any should may lose its key to the same one sent
     * again; then it takes no effect and keeps no answer.
     *
     * @param since when it was taken, by which its owner is known
     */
    public record Taken(UUID person, String token, Instant since) {}

    /** What was answered. */
    public record Answer(
            int status,
            @Nullable String mediaType,
            @Nullable String body) {}

    /**
     * What is known of a key: nothing yet and it is the caller's, work that goes on, or an answer.
     *
     * @param mine the key, if it is the caller's now
     * @param done whether it took effect, though its answer may be lost with the node that was to give it
     */
    public record Known(Optional<Taken> mine, boolean done, Optional<Answer> answer) {}

    /** Takes a key for a request; refuses one that came with another request. */
    public Known take(UUID person, String token, String hash) {
        if (token.isBlank() || token.length() > LONGEST_KEY || Checks.hasControl(token)) {
            throw RuleViolation.invalid("inbox.badKey", LONGEST_KEY);
        }
        var key = new OwnKey(token);
        forgetBefore(person, key.name());
        var since = clock.instant();
        try {
            jdbc.sql("insert into answered_request (person, token, request_hash, at) values (?, ?, ?, ?)")
                    .params(person, key.name(), key.fingerprint(hash), OpenTasks.utc(since))
                    .update();
            return new Known(Optional.of(new Taken(person, token, since)), false, Optional.empty());
        } catch (DuplicateKeyException taken) {
            return read(person, key, key.fingerprint(hash));
        }
    }

    /** Keeps the answer of a request whose key was taken. */
    public void keep(Taken taken, Answer answer) {
        var key = new OwnKey(taken.token());
        var sealed = answer.body() == null ? null : key.seal(answer.body());
        var body = sealed == null || sealed.length() > LONGEST_BODY ? null : sealed;
        change(
                taken,
                "update answered_request set status = ?, media_type = ?, body = ?",
                "",
                answer.status(),
                answer.mediaType(),
                body);
    }

    /**
     * Notes within the transaction of a request that it takes effect: both are kept, or neither is. Refused when the key
     * is another's by now, so that of the two one takes effect.
     */
    void takesEffect(Taken taken) {
        if (change(taken, "update answered_request set done = true", " and status is null") == 0) {
            throw RuleViolation.conflict("inbox.stillWorking");
        }
    }

    /** Gives the key of a request back that was refused. */
    public void release(Taken taken) {
        change(taken, "delete from answered_request", " and status is null");
    }

    /** Gives the key of a request back that ended in a fault, unless it had taken effect before. */
    public void releaseUndone(Taken taken) {
        change(taken, "delete from answered_request", " and status is null and done = false");
    }

    private int change(Taken taken, String what, String where, @Nullable Object... values) {
        var all = new ArrayList<@Nullable Object>(Arrays.asList(values));
        all.add(taken.person());
        all.add(new OwnKey(taken.token()).name());
        all.add(OpenTasks.utc(taken.since()));
        return jdbc.sql(what + " where person = ? and token = ? and at = ?" + where)
                .params(all)
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
                    return new Known(Optional.empty(), row.getBoolean("done"), answer);
                })
                .list();
        return rows.stream().findFirst().orElse(new Known(Optional.empty(), false, Optional.empty()));
    }

    /** A key of yesterday, or of a request that ended with its node, is free again. */
    private void forgetBefore(UUID person, String name) {
        jdbc.sql(
                        "delete from answered_request where person = ? and token = ? and (at < ? or (status is null and done = false and at < ?))")
                .params(person, name, before(KEPT), before(longestWork))
                .update();
    }

    private OffsetDateTime before(Duration age) {
        Instant now = clock.instant();
        return OpenTasks.utc(now.minus(age));
    }
}
