package org.couveuse.themes;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.shared.KnownNew;

/** Somebody's signed request to close a round before its time, with its public reason. */
@Entity
@Table(name = "round_early_request")
class EarlyCloseRequest extends KnownNew<EarlyCloseRequest.Key> {

    @EmbeddedId
    private Key key;

    private boolean chair;
    private String reason;
    private Instant signed;

    @SuppressWarnings("NullAway.Init")
    protected EarlyCloseRequest() {}

    EarlyCloseRequest(Key key, boolean chair, String reason, Instant signed) {
        this.key = key;
        this.chair = chair;
        this.reason = reason;
        this.signed = signed;
    }

    @Override
    public Key getId() {
        return key;
    }

    @Embeddable
    record Key(UUID round, UUID person) implements Serializable {}

    UUID person() {
        return key.person();
    }

    boolean chair() {
        return chair;
    }

    String reason() {
        return reason;
    }

    Instant signed() {
        return signed;
    }
}
