package org.couveuse.subjects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.couveuse.shared.KnownNew;

/** One step of the chain from needs to adoptions: {@code from} led to {@code to}. */
@Entity
@Table(name = "subject_link")
class SubjectLink extends KnownNew<SubjectLink.Ends> {

    @EmbeddedId
    private Ends ends;

    @SuppressWarnings("NullAway.Init")
    protected SubjectLink() {}

    SubjectLink(UUID from, UUID to, LinkKind kind) {
        this.ends = new Ends(from, to, kind);
    }

    @Override
    public Ends getId() {
        return ends;
    }

    Ends ends() {
        return ends;
    }

    @Embeddable
    record Ends(
            @jakarta.persistence.Column(name = "from_id") UUID from,
            @jakarta.persistence.Column(name = "to_id") UUID to,
            @Enumerated(EnumType.STRING) LinkKind kind)
            implements Serializable {}
}
