package org.couveuse.experiments;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.shared.KnownNew;
import org.jspecify.annotations.Nullable;

/** What a figure was before somebody corrected it, and why; never changed. */
@Entity(name = "ExperimentCorrection")
@Table(name = "experiment_correction")
class Correction extends KnownNew<UUID> {

    @Id
    private UUID id;

    private UUID measurement;
    private UUID experiment;
    private BigDecimal oldFigure;
    private BigDecimal newFigure;
    private @Nullable Integer oldCounted;
    private @Nullable Integer newCounted;
    private String reason;
    private UUID correctedBy;
    private Instant correctedAt;

    @SuppressWarnings("NullAway.Init")
    protected Correction() {}

    Correction(Measurement of, ExperimentMeasures.NewMeasure as, String reason, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.measurement = of.id();
        this.experiment = of.experiment();
        this.oldFigure = of.figure();
        this.newFigure = as.value();
        this.oldCounted = of.counted();
        this.newCounted = as.counted();
        this.reason = reason;
        this.correctedBy = by;
        this.correctedAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    UUID measurement() {
        return measurement;
    }

    UUID correctedBy() {
        return correctedBy;
    }

    ExperimentReading.Corrected row() {
        return new ExperimentReading.Corrected(
                ExperimentCard.plain(oldFigure),
                ExperimentCard.plain(newFigure),
                oldCounted,
                newCounted,
                reason,
                correctedBy,
                correctedAt);
    }
}
