package org.couveuse.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One line of the trail; never changed once written, but for its free text, which may be erased. */
@Entity
@Table(name = "audit_entry")
class Entry implements Persistable<UUID> {

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

    @Transient
    private boolean written;

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
        this.salt = note == null ? null : Seal.salt();
    }

    void erase() {
        note = null;
        salt = null;
    }

    Trail.Row row() {
        return new Trail.Row(id, at, actor, action, subject, note, onBehalfOf);
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** An entry is only ever added: nothing is looked up before. */
    @Override
    public boolean isNew() {
        return !written;
    }

    @PostLoad
    @PostPersist
    void kept() {
        written = true;
    }
}
