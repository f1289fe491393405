package org.couveuse.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody asked that a person may vote, approve or verify; a second person says yes or no. */
@Entity
@Table(name = "right_request")
public class RightRequest {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID person;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable UUID scope;
    private String reason;

    @Enumerated(EnumType.STRING)
    private RightState state;

    private UUID askedBy;
    private Instant askedAt;
    private @Nullable UUID answeredBy;
    private @Nullable Instant answeredAt;
    private @Nullable String answer;

    @SuppressWarnings("NullAway.Init")
    protected RightRequest() {}

    @SuppressWarnings("NullAway.Init")
    RightRequest(UUID person, Role role, @Nullable UUID scope, String reason, UUID askedBy, Instant askedAt) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.role = role;
        this.scope = scope;
        this.reason = reason;
        this.state = RightState.WAITING;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    /** A right is asked for and waits for a second person. */
    public record Asked(UUID request) {}

    /** A second person answered, or who asked took it back. */
    public record Answered(UUID request) {}

    void answer(RightState given, UUID by, Instant at, @Nullable String why) {
        state = given;
        answeredBy = by;
        answeredAt = at;
        answer = why;
    }

    UUID id() {
        return id;
    }

    UUID person() {
        return person;
    }

    Role role() {
        return role;
    }

    @Nullable
    UUID scope() {
        return scope;
    }

    RightState state() {
        return state;
    }

    UUID askedBy() {
        return askedBy;
    }

    /** The right as candidates are written. */
    String right() {
        return (scope == null ? Candidate.of(role) : Candidate.of(role, scope)).toString();
    }

    /** As others see it. */
    RightRequests.Row row() {
        return new RightRequests.Row(
                id, person, role, scope, reason, state, askedBy, askedAt, answeredBy, answeredAt, answer);
    }
}
