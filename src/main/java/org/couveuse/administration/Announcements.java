package org.couveuse.administration;

import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.shared.Outbox;
import org.couveuse.shared.Outbox.Unheard;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What one part of the product announced and another did not hear within a quarter of an hour: it is offered again by
 * itself every two minutes, and at once when an administrator asks. It never shows what was announced.
 */
@Service
public class Announcements {

    private final Outbox outbox;
    private final CurrentActor actor;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Announcements(Outbox outbox, CurrentActor actor, Trail trail, PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.actor = actor;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How many wait. */
    @Transactional(readOnly = true)
    public long count() {
        requireAdministrator();
        return outbox.unheard();
    }

    /** Those that wait, the oldest first. */
    @Transactional(readOnly = true)
    public Slice<Unheard> page(int page, int limit) {
        requireAdministrator();
        return outbox.unheard(page, limit);
    }

    /** Has one offered again at once, and only then says so: its listener must not wait for us; refuses what was heard. */
    public void retry(UUID announcement) {
        requireAdministrator();
        var offered = outbox.again(announcement).orElseThrow(RuleViolation::notFound);
        var event = new Trail.Event(
                actor.get().person(),
                "announcement.retried",
                announcement,
                offered.event() + ", " + offered.listener());
        transaction.executeWithoutResult(status -> trail.record(event));
    }

    private void requireAdministrator() {
        var who = actor.get();
        if (!who.isSystem() && !who.has(Role.ADMIN)) {
            throw RuleViolation.forbidden("people.administratorsOnly");
        }
    }
}
