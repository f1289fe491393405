package org.couveuse.administration;

import java.util.regex.Pattern;
import org.couveuse.audit.Chain;
import org.couveuse.audit.Trail;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.shared.Checks;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The auditor reads the whole trail and verifies that nothing of it was altered. Nobody else does, and nothing is written. */
@Service
@Transactional(readOnly = true)
public class AuditDesk {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Trail trail;
    private final Chain chain;
    private final CurrentActor actor;

    AuditDesk(Trail trail, Chain chain, CurrentActor actor) {
        this.trail = trail;
        this.chain = chain;
        this.actor = actor;
    }

    /** The trail, latest first; for auditors. */
    public Slice<Trail.Row> page(Trail.Filter filter, @Nullable String after, int limit) {
        requireAuditor();
        return trail.page(filter, after, limit);
    }

    /**
     * Verifies the chain; for auditors.
     *
     * @param number of the last seal when a head was published, null to verify the chain in itself
     * @param hash of that seal
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Chain.Verification verify(@Nullable Long number, @Nullable String hash) {
        requireAuditor();
        new Checks()
                .that((number == null) == (hash == null), number == null ? "number" : "hash", "shared.required")
                .that(number == null || number >= 0, "number", "administration.audit.number")
                .that(hash == null || HASH.matcher(hash).matches(), "hash", "administration.audit.hash")
                .refuse();
        return chain.verify(number == null || hash == null ? null : new Chain.Head(number, hash));
    }

    private void requireAuditor() {
        var who = actor.get();
        if (!who.isSystem() && !who.has(Role.AUDITOR)) {
            throw RuleViolation.forbidden("administration.audit.auditorsOnly");
        }
    }
}
