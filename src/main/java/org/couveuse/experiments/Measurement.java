package org.couveuse.experiments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.experiments.findings.MeasuredPeriod;
import org.couveuse.experiments.findings.Value;
import org.jspecify.annotations.Nullable;

/** One figure of one indicator on one day. A correction keeps the old figure, {@link Correction}. */
@Entity(name = "ExperimentMeasurement")
@Table(name = "experiment_measurement")
public class Measurement {

    @Id
    private UUID id;

    @Version
    @Column(name = "lock_version")
    private Integer lockVersion;

    private UUID experiment;

    @Column(name = "card_number")
    private int number;

    private String indicator;

    @Enumerated(EnumType.STRING)
    private MeasuredGroup measuredGroup;

    private LocalDate measuredOn;
    private BigDecimal figure;
    private @Nullable Integer counted;
    private @Nullable String note;
    private UUID recordedBy;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Measurement() {}

    @SuppressWarnings("NullAway.Init")
    Measurement(Experiment of, ExperimentMeasures.NewMeasure as, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.experiment = of.id();
        this.number = of.number();
        this.indicator = as.indicator();
        this.measuredGroup = as.group() == null ? MeasuredGroup.TRIAL : as.group();
        this.measuredOn = as.day();
        this.figure = as.value();
        this.counted = as.counted();
        this.note = as.note();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    Correction correct(ExperimentMeasures.NewMeasure as, String reason, UUID by, Instant now) {
        var correction = new Correction(this, as, reason, by, now);
        figure = as.value();
        counted = as.counted();
        return correction;
    }

    UUID id() {
        return id;
    }

    UUID experiment() {
        return experiment;
    }

    int number() {
        return number;
    }

    String indicator() {
        return indicator;
    }

    MeasuredGroup measuredGroup() {
        return measuredGroup;
    }

    LocalDate measuredOn() {
        return measuredOn;
    }

    BigDecimal figure() {
        return ExperimentCard.plain(figure);
    }

    @Nullable
    Integer counted() {
        return counted;
    }

    /** The same with another figure, and another number of observations if one is given. */
    ExperimentMeasures.NewMeasure with(BigDecimal value, @Nullable Integer newCounted) {
        return new ExperimentMeasures.NewMeasure(
                indicator, measuredOn, value, measuredGroup, newCounted == null ? counted : newCounted, note);
    }

    boolean same(ExperimentMeasures.NewMeasure as) {
        return figure.compareTo(as.value()) == 0 && Objects.equals(counted, as.counted());
    }

    /** As the analysis takes it. */
    Value value() {
        return new Value(measuredGroup, measuredOn, figure.doubleValue(), counted);
    }

    UUID recordedBy() {
        return recordedBy;
    }

    ExperimentReading.Measure row(@Nullable LocalDate start, List<ExperimentReading.Corrected> corrections) {
        return new ExperimentReading.Measure(
                id,
                number,
                indicator,
                measuredGroup,
                start == null ? MeasuredPeriod.DURING : value().period(start),
                measuredOn,
                figure(),
                counted,
                note,
                recordedBy,
                recordedAt,
                corrections);
    }
}
