package org.couveuse.themes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.couveuse.shared.KnownNew;
import org.jspecify.annotations.Nullable;

/**
 * A member on the frozen list of a round, with the ballot given to them. Ballots are numbered in an order drawn by lot,
 * so that a number tells nothing of who holds it or when it was cast.
 */
@Entity
@Table(name = "round_elector")
class RoundElector extends KnownNew<UUID> {

    @Id
    private UUID ballot;

    private UUID round;
    private UUID person;
    private int number;

    @Enumerated(EnumType.STRING)
    private @Nullable College college;

    @Enumerated(EnumType.STRING)
    private @Nullable OrganisationSize organisationSize;

    @SuppressWarnings("NullAway.Init")
    protected RoundElector() {}

    RoundElector(
            UUID ballot,
            UUID round,
            UUID person,
            int number,
            @Nullable College college,
            @Nullable OrganisationSize size) {
        this.ballot = ballot;
        this.round = round;
        this.person = person;
        this.number = number;
        this.college = college;
        this.organisationSize = size;
    }

    @Override
    public UUID getId() {
        return ballot;
    }

    UUID ballot() {
        return ballot;
    }

    UUID round() {
        return round;
    }

    UUID person() {
        return person;
    }

    int number() {
        return number;
    }

    /** Of the member's organisation at the opening; null when that was not known. */
    @Nullable
    College college() {
        return college;
    }

    /** Of the member's organisation at the opening; null when that was not known. */
    @Nullable
    OrganisationSize size() {
        return organisationSize;
    }
}
