package org.couveuse.deployment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.shared.KnownNew;
import org.jspecify.annotations.Nullable;

/** One move of one adoption. Only ever added; a job counts it once. */
@Entity
@Table(name = "adoption_step")
class AdoptionStep extends KnownNew<UUID> {

    @Id
    private UUID id;

    private UUID adoption;
    private UUID campaign;
    private int wave;

    @Enumerated(EnumType.STRING)
    private @Nullable AdoptionState fromState;

    @Enumerated(EnumType.STRING)
    private AdoptionState toState;

    private boolean withdrawn;

    @Enumerated(EnumType.STRING)
    private @Nullable DeclineReason reason;

    private Instant at;
    private @Nullable UUID movedBy;
    private boolean counted;

    @SuppressWarnings("NullAway.Init")
    protected AdoptionStep() {}

    AdoptionStep(
            Adoption adoption,
            @Nullable AdoptionState from,
            @Nullable DeclineReason reason,
            @Nullable UUID by,
            Instant now) {
        this.id = UUID.randomUUID();
        this.adoption = adoption.id();
        this.campaign = adoption.campaign();
        this.wave = adoption.wave();
        this.fromState = from;
        this.toState = adoption.state();
        this.withdrawn = adoption.row().withdrawn();
        this.reason = reason;
        this.movedBy = by;
        this.at = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    void count() {
        counted = true;
    }

    UUID campaign() {
        return campaign;
    }

    int wave() {
        return wave;
    }

    @Nullable
    AdoptionState from() {
        return fromState;
    }

    AdoptionState to() {
        return toState;
    }

    boolean withdrawn() {
        return withdrawn;
    }

    @Nullable
    DeclineReason reason() {
        return reason;
    }

    Instant at() {
        return at;
    }

    AdoptionReading.Move move() {
        return new AdoptionReading.Move(fromState, toState, withdrawn, at, movedBy);
    }
}
