package org.couveuse.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person holds a role within a scope, from one moment to another. */
@Entity
@Table(name = "membership")
public class Membership {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID person;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable UUID scope;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "to_at")
    private @Nullable Instant to;

    private @Nullable UUID grantedBy;

    private @Nullable UUID secondedBy;

    private boolean founded;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    @SuppressWarnings("NullAway.Init")
    Membership(UUID id, Memberships.Grant grant, @Nullable UUID grantedBy) {
        this.id = id;
        this.person = grant.person();
        this.role = grant.role();
        this.scope = grant.scope();
        this.from = grant.from();
        this.to = grant.to();
        this.grantedBy = grantedBy;
        this.founded = grantedBy == null;
    }

    /** Two people stand for it: who asked and who confirmed. */
    void stand(UUID askedBy, UUID confirmedBy) {
        grantedBy = askedBy;
        secondedBy = confirmedBy;
        founded = false;
    }

    /** Whether as many people stand for it as its role takes; the product stands for what it founded. */
    boolean stands() {
        return !role.takesTwo() || founded || secondedBy != null;
    }

    void end(Instant now) {
        to = now;
    }

    boolean inForce(Instant now) {
        return !from.isAfter(now) && (to == null || to.isAfter(now));
    }

    /** What the holder counts as for tasks. */
    public Candidate candidate() {
        return scope == null ? Candidate.of(role) : Candidate.of(role, scope);
    }

    UUID person() {
        return person;
    }

    Role role() {
        return role;
    }

    /** As others see it. */
    public Memberships.Row row() {
        return new Memberships.Row(id, person, role, scope, from, to);
    }
}
