package org.couveuse.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.shared.KnownNew;
import org.jspecify.annotations.Nullable;

/** One line of the trail; never changed once written, but for its free text, which may be erased. */
@Entity
@Table(name = "audit_entry")
class Entry extends KnownNew<UUID> {

    @Id
    private UUID id;

    @Column(updatable = false)
    private Instant at;

    @Column(updatable = false)
    private @Nullable UUID actor;

    @Column(updatable = false)
    private String action;

    @Column(updatable = false)
    private UUID subject;

    private @Nullable String note;
    private @Nullable String salt;

    @Column(updatable = false)
    private @Nullable UUID onBehalfOf;

    @Column(updatable = false)
    private @Nullable String process;

    @Column(updatable = false)
    private @Nullable UUID processKey;

    @Column(updatable = false)
    private @Nullable String step;

    @Column(updatable = false)
    private @Nullable String task;

    @SuppressWarnings("NullAway.Init")
    protected Entry() {}

    Entry(UUID id, Instant at, Trail.Event event, @Nullable Place place) {
        this.id = id;
        this.at = at;
        this.actor = event.actor();
        this.action = event.action();
        this.subject = event.subject();
        this.note = event.note();
        this.onBehalfOf = event.onBehalfOf();
        if (place != null) {
            this.process = place.process();
            this.processKey = place.key();
            this.step = place.step();
            this.task = place.task();
        }
        this.salt = note == null ? null : Seal.salt();
    }

    void erase() {
        note = null;
        salt = null;
    }

    Trail.Row row() {
        var place = process == null || processKey == null || step == null
                ? null
                : new Place(process, processKey, step, task);
        return new Trail.Row(id, at, actor, action, subject, note, onBehalfOf, place);
    }

    @Override
    public UUID getId() {
        return id;
    }
}
