package org.couveuse.communities;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody in a community. Who leaves is in it no more, and the address of their calendar is gone with it. */
@Entity
@Table(name = "community_member")
class CommunityMember {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID community;
    private UUID person;
    private boolean moderator;
    private boolean told;
    private Instant joinedAt;
    private @Nullable String feed;

    @SuppressWarnings("NullAway.Init")
    protected CommunityMember() {}

    @SuppressWarnings("NullAway.Init")
    CommunityMember(UUID community, UUID person, boolean moderator, Instant now) {
        this.id = UUID.randomUUID();
        this.community = community;
        this.person = person;
        this.moderator = moderator;
        this.told = true;
        this.joinedAt = now;
    }

    void moderate(boolean does) {
        moderator = does;
    }

    void tell(boolean ofPosts) {
        told = ofPosts;
    }

    void feed(@Nullable String newFeed) {
        feed = newFeed;
    }

    UUID community() {
        return community;
    }

    UUID person() {
        return person;
    }

    boolean moderator() {
        return moderator;
    }

    /** Whether they get a mail when somebody writes. */
    boolean told() {
        return told;
    }

    boolean hasFeed() {
        return feed != null;
    }

    Instant joinedAt() {
        return joinedAt;
    }
}
