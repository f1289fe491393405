package org.couveuse.governance;

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

/** One line of a fund; never changed, never deleted. The amount is what it does to what can be reserved. */
@Entity
@Table(name = "fund_entry")
class FundEntry extends KnownNew<UUID> {

    @Id
    private UUID id;

    private UUID body;

    @Enumerated(EnumType.STRING)
    private FundEntryKind kind;

    private BigDecimal amount;
    private @Nullable UUID subject;
    private @Nullable UUID actor;
    private Instant at;
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected FundEntry() {}

    FundEntry(
            UUID body,
            FundEntryKind kind,
            BigDecimal amount,
            @Nullable UUID subject,
            @Nullable UUID actor,
            Instant at,
            @Nullable String note) {
        this.id = UUID.randomUUID();
        this.body = body;
        this.kind = kind;
        this.amount = amount;
        this.subject = subject;
        this.actor = actor;
        this.at = at;
        this.note = note;
    }

    @Override
    public UUID getId() {
        return id;
    }

    Funds.Line line() {
        return new Funds.Line(id, kind, amount, subject, actor, at, note);
    }
}
