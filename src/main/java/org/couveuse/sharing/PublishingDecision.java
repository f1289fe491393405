package org.couveuse.sharing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.shared.KnownNew;

/** What an officer decided about publishing a version, and why; never changed. */
@Entity
@Table(name = "publishing_decision")
class PublishingDecision extends KnownNew<UUID> {

    @Id
    private UUID id;

    private UUID solution;
    private int number;

    @Enumerated(EnumType.STRING)
    private Publication decision;

    private String reason;
    private UUID decidedBy;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected PublishingDecision() {}

    PublishingDecision(Solution of, Publication decision, String reason, UUID by, Instant at) {
        this.id = UUID.randomUUID();
        this.solution = of.id();
        this.number = of.number();
        this.decision = decision;
        this.reason = reason;
        this.decidedBy = by;
        this.at = at;
    }

    @Override
    public UUID getId() {
        return id;
    }

    Comment comment() {
        return new Comment(id + "-ALL", null, null, reason, decidedBy);
    }

    SolutionReading.Decided row() {
        return new SolutionReading.Decided(number, decision, reason, decidedBy, at);
    }
}
