package org.couveuse.deployment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.shared.KnownNew;
import org.jspecify.annotations.Nullable;

/** One thing an organisation did to a solution so that it fits. Only ever added. */
@Entity
@Table(name = "adoption_adaptation")
class AdoptionAdaptation extends KnownNew<UUID> {

    @Id
    private UUID id;

    private UUID adoption;

    @Enumerated(EnumType.STRING)
    private AdaptationKind kind;

    private String what;
    private String why;
    private @Nullable String effect;
    private UUID notedBy;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected AdoptionAdaptation() {}

    AdoptionAdaptation(UUID adoption, LocalAdaptations.Adapted said, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.adoption = adoption;
        this.kind = said.kind();
        this.what = said.what();
        this.why = said.why();
        this.effect = said.effect();
        this.notedBy = by;
        this.at = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    UUID adoption() {
        return adoption;
    }

    LocalAdaptations.OfSolution ofSolution(LocalAdaptations.@Nullable Adapter by) {
        return new LocalAdaptations.OfSolution(kind, what, why, effect, at, by);
    }

    LocalAdaptations.Row row(UUID organisation, String name) {
        return new LocalAdaptations.Row(id, adoption, organisation, name, kind, what, why, effect, notedBy, at);
    }
}
