package org.couveuse.experiments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.shared.KnownNew;
import org.jspecify.annotations.Nullable;

/** What the team says it found and learned. One that was sent back stays; the next one stands beside it. */
@Entity(name = "ExperimentConclusion")
@Table(name = "experiment_conclusion")
public class Conclusion extends KnownNew<UUID> {

    @Id
    private UUID id;

    private UUID experiment;

    @Column(name = "card_number")
    private int number;

    @Enumerated(EnumType.STRING)
    private ExperimentVerdict verdict;

    private String findings;
    private String lessons;

    @Column(name = "next_steps")
    private String next;

    private @Nullable String departure;
    private boolean independent;
    private boolean procedures;
    private UUID concludedBy;
    private Instant concludedAt;

    @SuppressWarnings("NullAway.Init")
    protected Conclusion() {}

    Conclusion(Experiment of, ExperimentConclusions.Conclude as, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.experiment = of.id();
        this.number = of.number();
        this.verdict = as.verdict();
        this.findings = as.findings();
        this.lessons = as.lessons();
        this.next = as.next();
        this.departure = as.departure();
        this.independent = as.independent();
        this.procedures = as.procedures();
        this.concludedBy = by;
        this.concludedAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    UUID id() {
        return id;
    }

    ExperimentVerdict verdict() {
        return verdict;
    }

    String lessons() {
        return lessons;
    }

    ExperimentConclusions.Conclude said() {
        return new ExperimentConclusions.Conclude(verdict, findings, lessons, next, departure, independent, procedures);
    }

    ExperimentReading.Concluded row() {
        return new ExperimentReading.Concluded(id, number, said(), concludedBy, concludedAt);
    }
}
