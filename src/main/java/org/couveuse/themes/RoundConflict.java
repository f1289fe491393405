package org.couveuse.themes;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.shared.KnownNew;
import org.jspecify.annotations.Nullable;

/** A person stays out of a theme of a round: they proposed it, or declared a conflict. It is never taken back. */
@Entity
@Table(name = "round_conflict")
class RoundConflict extends KnownNew<RoundConflict.Key> {

    @EmbeddedId
    private Key key;

    private boolean proposer;
    private @Nullable String reason;
    private Instant declared;

    @SuppressWarnings("NullAway.Init")
    protected RoundConflict() {}

    RoundConflict(Key key, boolean proposer, @Nullable String reason, Instant declared) {
        this.key = key;
        this.proposer = proposer;
        this.reason = reason;
        this.declared = declared;
    }

    @Override
    public Key getId() {
        return key;
    }

    @Embeddable
    record Key(UUID round, UUID theme, UUID person) implements Serializable {}

    UUID theme() {
        return key.theme();
    }

    UUID person() {
        return key.person();
    }

    boolean proposer() {
        return proposer;
    }

    @Nullable
    String reason() {
        return reason;
    }

    Instant declared() {
        return declared;
    }
}
