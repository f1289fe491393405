package org.couveuse.incubators;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.shared.KnownNew;

/** What somebody said of an idea; never changed. */
@Entity
@Table(name = "idea_comment")
class IdeaComment extends KnownNew<UUID> {

    @Id
    private UUID id;

    private UUID idea;
    private UUID author;
    private String text;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected IdeaComment() {}

    @SuppressWarnings("NullAway.Init")
    IdeaComment(UUID idea, UUID author, String text, Instant at) {
        this.id = UUID.randomUUID();
        this.idea = idea;
        this.author = author;
        this.text = text;
        this.at = at;
    }

    @Override
    public UUID getId() {
        return id;
    }

    IdeaService.Comment row() {
        return new IdeaService.Comment(id, author, text, at);
    }
}
