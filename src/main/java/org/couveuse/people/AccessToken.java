package org.couveuse.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By what a program signs in for somebody, until a day. */
@Entity
@Table(name = "access_token")
class AccessToken {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID person;
    private String name;
    private String secretHash;

    @Enumerated(EnumType.STRING)
    private AccessTokens.Reach reach;

    private Instant created;
    private Instant expires;
    private @Nullable LocalDate lastUsed;
    private @Nullable Instant revoked;

    @SuppressWarnings("NullAway.Init")
    protected AccessToken() {}

    @SuppressWarnings("NullAway.Init")
    AccessToken(
            UUID id,
            UUID person,
            String name,
            AccessTokens.Reach reach,
            String secretHash,
            Instant created,
            Instant expires) {
        this.id = id;
        this.person = person;
        this.name = name;
        this.reach = reach;
        this.secretHash = secretHash;
        this.created = created;
        this.expires = expires;
    }

    void revoke(Instant now) {
        if (revoked == null) {
            revoked = now;
        }
    }

    boolean good(Instant now) {
        return revoked == null && now.isBefore(expires);
    }

    UUID id() {
        return id;
    }

    UUID person() {
        return person;
    }

    SignedIn.Token token() {
        return new SignedIn.Token(id, name, reach);
    }

    /** As its owner sees it. */
    AccessTokens.Row row() {
        return new AccessTokens.Row(id, name, reach, created, expires, lastUsed, revoked);
    }
}
