package org.couveuse.themes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** An auditor's request to have the ballots of a secret round, and the answer of who chairs it. */
@Entity
@Table(name = "round_sealed_request")
class SealedRequest {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID round;
    private UUID auditor;
    private String reason;
    private Instant asked;

    @Enumerated(EnumType.STRING)
    private SealedState state = SealedState.ASKED;

    private @Nullable UUID answeredBy;
    private @Nullable Instant answered;
    private @Nullable String answer;

    @SuppressWarnings("NullAway.Init")
    protected SealedRequest() {}

    @SuppressWarnings("NullAway.Init")
    SealedRequest(UUID id, UUID round, UUID auditor, String reason, Instant asked) {
        this.id = id;
        this.round = round;
        this.auditor = auditor;
        this.reason = reason;
        this.asked = asked;
    }

    /** Agrees or refuses, once. */
    void answer(boolean agreed, UUID by, @Nullable String words, Instant now) {
        if (state != SealedState.ASKED) {
            throw RuleViolation.conflict("round.sealed.noneAsked");
        }
        state = agreed ? SealedState.AGREED : SealedState.REFUSED;
        answeredBy = by;
        answered = now;
        answer = words;
    }

    UUID id() {
        return id;
    }

    UUID auditor() {
        return auditor;
    }

    String reason() {
        return reason;
    }

    Instant asked() {
        return asked;
    }

    SealedState state() {
        return state;
    }

    @Nullable
    UUID answeredBy() {
        return answeredBy;
    }

    @Nullable
    Instant answered() {
        return answered;
    }

    @Nullable
    String answer() {
        return answer;
    }
}
