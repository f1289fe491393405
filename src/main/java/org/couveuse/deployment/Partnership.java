package org.couveuse.deployment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One organisation copies a solution from another; noted once, kept when it is over. */
@Entity
@Table(name = "partnership")
class Partnership {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID solution;
    private UUID source;
    private UUID copier;
    private @Nullable String enhanced;
    private UUID notedBy;
    private Instant at;
    private @Nullable Instant endedAt;
    private @Nullable UUID endedBy;

    @SuppressWarnings("NullAway.Init")
    protected Partnership() {}

    @SuppressWarnings("NullAway.Init")
    Partnership(PartnershipService.Noted said, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.solution = said.solution();
        this.source = said.source();
        this.copier = said.copier();
        note(said.enhanced(), by, now);
    }

    /** Notes it anew: what was enhanced is what is known now, and it goes on. */
    void note(@Nullable String words, UUID by, Instant now) {
        enhanced = words;
        notedBy = by;
        at = now;
        endedAt = null;
        endedBy = null;
    }

    void end(UUID by, Instant now) {
        endedAt = now;
        endedBy = by;
    }

    UUID id() {
        return id;
    }

    UUID solution() {
        return solution;
    }

    UUID source() {
        return source;
    }

    UUID copier() {
        return copier;
    }

    @Nullable
    String enhanced() {
        return enhanced;
    }

    Instant at() {
        return at;
    }

    UUID notedBy() {
        return notedBy;
    }

    boolean over() {
        return endedAt != null;
    }
}
