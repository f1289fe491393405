package org.couveuse.deployment;

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

/**
 * What one organisation measured of one goal, at one time. Only ever added: a later measure stands beside the earlier
 * one, and the campaign's sum is moved by the difference.
 */
@Entity
@Table(name = "benefit")
public class Benefit extends KnownNew<UUID> {

    @Id
    private UUID id;

    private UUID adoption;
    private UUID campaign;
    private UUID goal;
    private int round;
    private @Nullable BigDecimal planned;
    private BigDecimal measured;
    private BigDecimal difference;
    private boolean first;

    @Enumerated(EnumType.STRING)
    private BenefitSource source;

    private @Nullable String words;
    private Instant at;
    private UUID reportedBy;
    private boolean counted;

    @SuppressWarnings("NullAway.Init")
    protected Benefit() {}

    @SuppressWarnings("NullAway.Init")
    Benefit(Adoption of, AdoptionCare.MeasuredBenefit said, @Nullable Benefit before, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.adoption = of.id();
        this.campaign = of.campaign();
        this.goal = said.goal();
        this.round = of.file().benefitRound();
        this.planned = of.plan() == null
                ? null
                : of.plan().expected().stream()
                        .filter(e -> e.goal().equals(said.goal()))
                        .map(AdoptionPlan.Expected::value)
                        .findFirst()
                        .orElse(null);
        this.measured = said.measured();
        this.difference = before == null ? measured : measured.subtract(before.measured);
        this.first = before == null;
        this.source = said.source();
        this.words = said.words();
        this.reportedBy = by;
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

    UUID goal() {
        return goal;
    }

    BigDecimal difference() {
        return difference;
    }

    boolean first() {
        return first;
    }

    /** As others see it. */
    public AdoptionReading.BenefitRow row() {
        return new AdoptionReading.BenefitRow(goal, round, planned, measured, source, words, at, reportedBy);
    }
}
