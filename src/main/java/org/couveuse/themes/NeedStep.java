package org.couveuse.themes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.shared.KnownNew;
import org.jspecify.annotations.Nullable;

/** One line of what became of a need; lines are only added. */
@Entity
@Table(name = "need_step")
class NeedStep extends KnownNew<UUID> {

    @Id
    private UUID id;

    private UUID need;
    private Instant at;
    private int position;

    @Enumerated(EnumType.STRING)
    private NeedStepKind kind;

    private @Nullable UUID theme;
    private @Nullable String words;

    @SuppressWarnings("NullAway.Init")
    protected NeedStep() {}

    @SuppressWarnings("NullAway.Init")
    NeedStep(UUID need, Instant at, int position, What what) {
        this.id = UUID.randomUUID();
        this.need = need;
        this.at = at;
        this.position = position;
        this.kind = what.kind();
        this.theme = what.theme();
        this.words = what.words();
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** What happened, to which theme, in whose words. */
    record What(
            NeedStepKind kind,
            @Nullable UUID theme,
            @Nullable String words) {

        static What of(NeedStepKind kind) {
            return new What(kind, null, null);
        }

        static What said(NeedStepKind kind, @Nullable String words) {
            return new What(kind, null, words);
        }
    }

    What what() {
        return new What(kind, theme, words);
    }

    Instant at() {
        return at;
    }
}
