package org.couveuse.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.shared.KnownNew;

/** A password made for somebody, in force once a second person gives the half that who had it made was not told. */
@Entity
@Table(name = "half_key")
class HalfKey extends KnownNew<UUID> {

    @Id
    private UUID person;

    private String username;
    private String passwordHash;
    private String secondHalf;
    private UUID askedBy;
    private Instant askedAt;

    @SuppressWarnings("NullAway.Init")
    protected HalfKey() {}

    HalfKey(UUID person, String username, String passwordHash, String secondHalf, UUID askedBy, Instant askedAt) {
        this.person = person;
        this.username = username;
        this.passwordHash = passwordHash;
        this.secondHalf = secondHalf;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    @Override
    public UUID getId() {
        return person;
    }

    UUID askedBy() {
        return askedBy;
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    String secondHalf() {
        return secondHalf;
    }

    HalfKeys.Row row() {
        return new HalfKeys.Row(person, username, askedBy, askedAt);
    }
}
