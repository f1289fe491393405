package org.couveuse.deployment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.shared.KnownNew;
import org.jspecify.annotations.Nullable;

/** What the agency notes beside an adoption; it never answers in an organisation's place. */
@Entity
@Table(name = "adoption_note")
class AdoptionNote extends KnownNew<UUID> {

    @Id
    private UUID id;

    private UUID adoption;
    private String text;

    @Nullable
    private String spokenTo;

    private UUID writtenBy;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected AdoptionNote() {}

    AdoptionNote(UUID adoption, String text, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.adoption = adoption;
        this.text = text;
        this.writtenBy = by;
        this.at = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** What was said in a call, and by whom. */
    static AdoptionNote ofCall(UUID adoption, AdoptionCare.CallReport said, UUID by, Instant now) {
        var note = new AdoptionNote(adoption, said.words() == null ? "" : said.words(), by, now);
        note.spokenTo = said.spokenTo();
        return note;
    }

    AdoptionReading.Note row() {
        return new AdoptionReading.Note(text, spokenTo, writtenBy, at);
    }
}
