package org.couveuse.communities;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a member wrote, in Markdown: the beginning of a thread, or a reply in one. */
@Entity
@Table(name = "community_post")
class CommunityPost {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID community;
    private @Nullable UUID thread;
    private UUID author;
    private @Nullable String words;
    private Instant writtenAt;
    private @Nullable Instant editedAt;
    private @Nullable UUID removedBy;
    private @Nullable String removedWhy;

    @SuppressWarnings("NullAway.Init")
    protected CommunityPost() {}

    @SuppressWarnings("NullAway.Init")
    CommunityPost(UUID community, @Nullable UUID thread, UUID author, String words, Instant now) {
        this.id = UUID.randomUUID();
        this.community = community;
        this.thread = thread;
        this.author = author;
        this.words = words;
        this.writtenAt = now;
    }

    void write(String newWords, Instant now) {
        words = newWords;
        editedAt = now;
    }

    /** Its words are gone for good; that it was there remains. */
    void remove(UUID by, @Nullable String why) {
        words = null;
        removedBy = by;
        removedWhy = why;
    }

    UUID id() {
        return id;
    }

    UUID community() {
        return community;
    }

    @Nullable
    UUID thread() {
        return thread;
    }

    UUID author() {
        return author;
    }

    @Nullable
    String words() {
        return words;
    }

    boolean removed() {
        return removedBy != null;
    }

    @Nullable
    String removedWhy() {
        return removedWhy;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    @Nullable
    Instant editedAt() {
        return editedAt;
    }
}
