package org.couveuse.notices;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps mails back after a restore: what waited in an old backup may have gone out long ago, so that somebody looks
 * before anything is sent.
 */
@Service
@Transactional
public class MailHold {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Trail trail;

    MailHold(JdbcClient jdbc, CurrentActor actor, Trail trail) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.trail = trail;
    }

    /** Since when mails are kept back; nothing when they go out. */
    @Transactional(readOnly = true)
    public Optional<Instant> since() {
        return jdbc.sql("select since from mail_hold")
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Lets them go out; for administrators. */
    public void release() {
        var who = actor.get();
        if (!who.isSystem() && !who.has(Role.ADMIN)) {
            throw RuleViolation.forbidden("people.administratorsOnly");
        }
        if (jdbc.sql("delete from mail_hold").update() > 0) {
            trail.record(new Trail.Event(who.person(), "mail.released", new UUID(0, 0), null));
        }
    }
}
