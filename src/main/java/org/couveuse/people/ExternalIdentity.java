package org.couveuse.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Who a person is at an identity provider. */
@Entity
@Table(name = "external_identity")
class ExternalIdentity {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID person;
    private String issuer;
    private String subject;
    private Instant linked;

    @SuppressWarnings("NullAway.Init")
    protected ExternalIdentity() {}

    @SuppressWarnings("NullAway.Init")
    ExternalIdentity(UUID id, UUID person, String issuer, String subject, Instant linked) {
        this.id = id;
        this.person = person;
        this.issuer = issuer;
        this.subject = subject;
        this.linked = linked;
    }

    UUID id() {
        return id;
    }

    UUID person() {
        return person;
    }
}
