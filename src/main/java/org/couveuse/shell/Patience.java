package org.couveuse.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.couveuse.shared.LinkSecret;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes whoever guesses wait: after some failures in a row the wait doubles. It ends by itself, so that nobody can shut
 * the administrator out for good. Counted in the database, so that another node gives no second round of tries; only the
 * hash of what is counted is kept, and never more than so many rows.
 */
@Component
class Patience {

    /** How many rows there are at most; whoever failed least goes first. */
    static final int MOST = 10_000;

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int AT_ONCE = 1_000;

    /** Behind the address of a large house somebody mistypes every few days: these do not add up for ever. */
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Patience(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What failures are counted of.
     *
     * @param of a name or an address, as it came
     * @param free how many failures in a row cost nothing
     */
    record Key(String of, int free) {

        private String id() {
            return LinkSecret.hash(of);
        }
    }

    /**
     * How it stands with somebody who asks to be let in.
     *
     * @param waits whether they are to wait
     * @param failed whether anything is counted of them, so that a success has something to forget
     */
    record Standing(boolean waits, boolean failed) {}

    private record Counted(String id, int failures, OffsetDateTime latest) {}

    /** How it stands with these together, by one look. */
    Standing of(List<Key> keys) {
        var counted = jdbc
                .sql("select id, failures, latest from sign_in_failure where id in (:ids)")
                .param("ids", keys.stream().map(Key::id).toList())
                .query(Counted.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Counted::id, each -> each));
        var waits = keys.stream().anyMatch(key -> counted.containsKey(key.id()) && waits(counted.get(key.id()), key));
        return new Standing(waits, !counted.isEmpty());
    }

    private boolean waits(Counted counted, Key key) {
        var now = clock.instant();
        var until = counted.latest().toInstant().plus(wait(counted.failures() - key.free()));
        // a clock that was set back must not make anybody wait for longer than the longest
        return now.isBefore(until) && !now.plus(LONGEST).isBefore(until);
    }

    private static Duration wait(int over) {
        var wait = over <= 0 ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(20, over));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    void forget(Key key) {
        jdbc.sql("delete from sign_in_failure where id = ?").param(key.id()).update();
    }

    /** Counts a failure. */
    void count(Key key) {
        if (again(key)) {
            return;
        }
        makeRoom();
        try {
            jdbc.sql("insert into sign_in_failure (id, failures, latest) values (?, 1, ?)")
                    .params(key.id(), now())
                    .update();
        } catch (DuplicateKeyException atTheSameMoment) {
            again(key);
        }
    }

    private boolean again(Key key) {
        return jdbc.sql(
                                "update sign_in_failure set failures = case when latest < ? then 1 when failures < 1000 then failures + 1"
                                        + " else failures end, latest = ? where id = ?")
                        .params(now().minus(FORGOTTEN), now(), key.id())
                        .update()
                > 0;
    }

    private void makeRoom() {
        var rows = jdbc.sql("select count(*) from sign_in_failure")
                .query(Integer.class)
                .single();
        if (rows >= MOST) {
            jdbc.sql("delete from sign_in_failure where id in"
                            + " (select id from sign_in_failure order by failures, latest limit " + AT_ONCE + ")")
                    .update();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
