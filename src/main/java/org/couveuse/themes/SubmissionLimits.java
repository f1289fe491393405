package org.couveuse.themes;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.couveuse.shared.LinkSecret;
import org.couveuse.shared.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many needs come from one address and with one e-mail address within an hour. A whole ministry sits behind one
 * address, so too many from there are looked at before others see them, not refused. Counted in the database, so that
 * another node gives no second allowance; only hashes are kept. What is refused counts for nothing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SubmissionLimits {

    private static final int PER_ADDRESS = 20;
    private static final int PER_EMAIL = 5;

    private final JdbcClient jdbc;
    private final Turns turns;
    private final Clock clock;

    SubmissionLimits(JdbcClient jdbc, Turns turns, Clock clock) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * How one more need stands to the limits.
     *
     * @param email whether it is still within 5 an hour with its e-mail address; if not, nothing was counted
     * @param address whether it is still within 20 an hour from its address
     */
    record Standing(boolean email, boolean address) {}

    /** Counts one more need. */
    Standing take(String address, @Nullable String email) {
        var from = "address " + address;
        var with = email == null ? null : "email " + email.strip().toLowerCase(Locale.ROOT);
        known(with == null ? List.of(from) : List.of(with, from));
        return with != null && !take(with, PER_EMAIL)
                ? new Standing(false, true)
                : new Standing(true, take(from, PER_ADDRESS));
    }

    /** Who comes for the first time waits in turn before anything else is held: no two wait for each other. */
    private void known(List<String> keys) {
        var ids = keys.stream().map(LinkSecret::hash).toList();
        if (count(ids) == ids.size()) {
            return;
        }
        turns.take("submissions");
        for (var id : ids) {
            if (count(List.of(id)) == 0) {
                jdbc.sql("insert into submission_pace (id, paid_at) values (?, ?)")
                        .params(id, now())
                        .update();
            }
        }
    }

    private int count(List<String> ids) {
        return jdbc.sql("select count(*) from submission_pace where id in (:ids)")
                .param("ids", ids)
                .query(Integer.class)
                .single();
    }

    /** Each need costs its part of an hour; an hour may be owed. */
    private boolean take(String key, int perHour) {
        var seconds = Duration.ofHours(1).toSeconds() / perHour;
        var later = "greatest(paid_at, :now) + interval '" + seconds + "' second";
        return jdbc.sql("update submission_pace set paid_at = " + later + " where id = :id and " + later + " <= :most")
                        .param("id", LinkSecret.hash(key))
                        .param("now", now())
                        .param("most", now().plusHours(1))
                        .update()
                > 0;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
