package org.couveuse.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the trail; never changed once written, but for its free text, which may be erased. */
@Entity
@Table(name = "audit_entry")
class Entry {

    @Id
    private UUID id;

    private Instant at;
    private @Nullable UUID actor;
    private String action;
    private UUID subject;
    private @Nullable String note;
    private @Nullable UUID onBehalfOf;

    @SuppressWarnings("NullAway.Init")
    protected Entry() {}

    Entry(UUID id, Instant at, Trail.Event event) {
        this.id = id;
        this.at = at;
        this.actor = event.actor();
        this.action = event.action();
        this.subject = event.subject();
        this.note = event.note();
        this.onBehalfOf = event.onBehalfOf();
    }

    Trail.Row row() {
        return new Trail.Row(id, at, actor, action, subject, note, onBehalfOf);
    }
}
