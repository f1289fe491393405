package org.couveuse.incubators;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.shared.KnownNew;
import org.jspecify.annotations.Nullable;

/** One line of an incubator's timeline; never changed. */
@Entity
@Table(name = "incubator_decision")
class DecisionLine extends KnownNew<UUID> {

    @Id
    private UUID id;

    private UUID incubator;

    @Enumerated(EnumType.STRING)
    private DecisionKind kind;

    private Instant at;
    private @Nullable UUID actor;
    private @Nullable UUID about;
    private @Nullable BigDecimal amount;
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected DecisionLine() {}

    @SuppressWarnings("NullAway.Init")
    DecisionLine(UUID incubator, Chronicle.Line line, Instant at) {
        this.id = UUID.randomUUID();
        this.incubator = incubator;
        this.kind = line.kind();
        this.at = at;
        this.actor = line.actor();
        this.about = line.about();
        this.amount = line.amount();
        this.note = line.note();
    }

    @Override
    public UUID getId() {
        return id;
    }

    IncubatorReading.Decided row() {
        return new IncubatorReading.Decided(kind, at, actor, about, amount, note);
    }
}
