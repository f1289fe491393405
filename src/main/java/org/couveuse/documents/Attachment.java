package org.couveuse.documents;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.shared.KnownNew;
import org.jspecify.annotations.Nullable;

/** A file attached to a thing; never changed. Its bytes lie on the disk under a random name. */
@Entity
@Table(name = "attachment")
class Attachment extends KnownNew<UUID> {

    @Id
    private UUID id;

    private UUID subject;
    private String fileName;
    private String mediaType;
    private long sizeBytes;
    private String sha256;
    private String storedAs;
    private @Nullable UUID uploader;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected Attachment() {}

    Attachment(UUID subject, String fileName, String mediaType, Vault.Stored stored, @Nullable UUID by, Instant at) {
        this.id = UUID.randomUUID();
        this.subject = subject;
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.sizeBytes = stored.size();
        this.sha256 = stored.sha256();
        this.storedAs = stored.name();
        this.uploader = by;
        this.at = at;
    }

    @Override
    public UUID getId() {
        return id;
    }

    String storedAs() {
        return storedAs;
    }

    Attachments.Row row() {
        return new Attachments.Row(id, subject, fileName, mediaType, sizeBytes, sha256, uploader, at);
    }
}
