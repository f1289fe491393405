package org.couveuse.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.couveuse.shared.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes once a day where the chain ends. What was published is kept, never changed, and told to the outside, so that
 * a tail cut later, or a chain hashed anew, is found against it by anybody who kept a copy.
 */
@Service
public class Heads {

    static final String READ = "select on_day, number, hash, at from audit_published";

    private final JdbcClient jdbc;
    private final Turns turns;
    private final Chain chain;
    private final Clock clock;

    Heads(JdbcClient jdbc, Turns turns, Chain chain, Clock clock) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.chain = chain;
        this.clock = clock;
    }

    /** A head as it was published. */
    public record Published(LocalDate day, long number, String hash, java.time.Instant at) {

        /** Where the chain ended. */
        public Chain.Head head() {
            return new Chain.Head(number, hash);
        }
    }

    /**
     * Publishes where the chain ends, once a day (UTC), whichever node comes first.
     *
     * @return nothing when it was published today
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Published> publish() {
        turns.take("audit-heads");
        var now = clock.instant();
        var today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        var told = jdbc.sql("select count(*) from audit_published where on_day = ?")
                        .param(today)
                        .query(Long.class)
                        .single()
                > 0;
        if (told) {
            return Optional.empty();
        }
        var head = chain.head();
        jdbc.sql("insert into audit_published (on_day, number, hash, at) values (?, ?, ?, ?)")
                .params(today, head.number(), head.hash(), now.atOffset(ZoneOffset.UTC))
                .update();
        return Optional.of(new Published(today, head.number(), head.hash(), now));
    }

    /** What was published, latest day first, before a day when one is given. */
    @Transactional(readOnly = true)
    public List<Published> page(@Nullable LocalDate before, int limit) {
        return jdbc.sql(READ + " where on_day < ? order by on_day desc limit " + limit)
                .param(before == null ? LocalDate.of(9999, 1, 1) : before)
                .query(Heads::published)
                .list();
    }

    /** All that was published, first day first. */
    @Transactional(readOnly = true)
    public List<Published> all() {
        return jdbc.sql(READ + " order by on_day").query(Heads::published).list();
    }

    static Published published(ResultSet row, int n) throws SQLException {
        return new Published(
                row.getObject("on_day", LocalDate.class),
                row.getLong("number"),
                row.getString("hash"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
