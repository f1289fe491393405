package org.couveuse.experiments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.couveuse.shared.KnownNew;
import org.couveuse.shared.Typed;
import org.jspecify.annotations.Nullable;

/** Something that happened during a trial and may explain its figures; the curves show it. */
@Entity(name = "ExperimentHappening")
@Table(name = "experiment_happening")
class Happening extends KnownNew<UUID> {

    @Id
    private UUID id;

    private UUID experiment;

    @Column(name = "card_number")
    private int number;

    private LocalDate happenedOn;
    private String words;
    private @Nullable UUID notedBy;
    private Instant notedAt;

    @SuppressWarnings("NullAway.Init")
    protected Happening() {}

    Happening(Experiment of, LocalDate day, String words, @Nullable UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.experiment = of.id();
        this.number = of.number();
        this.happenedOn = day;
        this.words = Typed.cut(words, 2000);
        this.notedBy = by;
        this.notedAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    ExperimentReading.Happened row() {
        return new ExperimentReading.Happened(number, happenedOn, words, notedBy, notedAt);
    }
}
