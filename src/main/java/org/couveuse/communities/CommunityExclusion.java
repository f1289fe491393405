package org.couveuse.communities;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Somebody who was excluded from a community, with the reason they were told. */
@Entity
@Table(name = "community_exclusion")
class CommunityExclusion {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID community;
    private UUID person;
    private UUID excludedBy;
    private String why;
    private Instant excludedAt;

    @SuppressWarnings("NullAway.Init")
    protected CommunityExclusion() {}

    @SuppressWarnings("NullAway.Init")
    CommunityExclusion(UUID community, UUID person, UUID by, String why, Instant now) {
        this.id = UUID.randomUUID();
        this.community = community;
        this.person = person;
        this.excludedBy = by;
        this.why = why;
        this.excludedAt = now;
    }

    UUID person() {
        return person;
    }

    UUID excludedBy() {
        return excludedBy;
    }

    String why() {
        return why;
    }

    Instant excludedAt() {
        return excludedAt;
    }
}
