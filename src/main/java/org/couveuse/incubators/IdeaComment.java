package org.couveuse.incubators;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What somebody said of an idea; never changed. */
@Entity
@Table(name = "idea_comment")
class IdeaComment {

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

    IdeaService.Comment row() {
        return new IdeaService.Comment(id, author, text, at);
    }
}
