package org.couveuse.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.jspecify.annotations.Nullable;

/** Somebody is away for a while, and another person sees to their tasks meanwhile. */
@Entity
@Table(name = "absence")
public class Absence {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID person;
    private UUID deputy;

    @Enumerated(EnumType.STRING)
    private @Nullable Role role;

    private @Nullable UUID scope;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "to_at")
    private Instant to;

    private @Nullable Instant cancelled;
    private boolean handedBack;

    @SuppressWarnings("NullAway.Init")
    protected Absence() {}

    @SuppressWarnings("NullAway.Init")
    Absence(UUID person, UUID deputy, Memberships.@Nullable Row only, Instant from, Instant to) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.deputy = deputy;
        this.role = only == null ? null : only.role();
        this.scope = only == null ? null : only.scope();
        this.from = from;
        this.to = to;
    }

    /** Where an absence stands. */
    public enum State {
        PLANNED,
        IN_FORCE,
        OVER,
        CANCELLED
    }

    void cancel(Instant now) {
        cancelled = now;
    }

    void handBack() {
        handedBack = true;
    }

    UUID id() {
        return id;
    }

    UUID person() {
        return person;
    }

    UUID deputy() {
        return deputy;
    }

    /** Whether it is about what a membership makes its holder: all of them, or just that one. */
    boolean covers(Memberships.Row membership) {
        return role == null || role == membership.role() && java.util.Objects.equals(scope, membership.scope());
    }

    /** Whether it is about the same, in part at least, as one for this membership; for all when null. */
    boolean meets(Memberships.@Nullable Row membership) {
        return role == null || membership == null || covers(membership);
    }

    /** Where it stands at a moment; it begins with its first instant and is over with its last. */
    State state(Instant now) {
        if (cancelled != null) {
            return State.CANCELLED;
        }
        if (now.isBefore(from)) {
            return State.PLANNED;
        }
        return now.isBefore(to) ? State.IN_FORCE : State.OVER;
    }

    Absences.Row row(Instant now) {
        return new Absences.Row(id, person, deputy, role, scope, from, to, state(now));
    }
}
