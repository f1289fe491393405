package org.couveuse.communities;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a community meets, and where. */
@Entity
@Table(name = "community_event")
class CommunityEvent {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID community;
    private String title;
    private Instant starts;
    private @Nullable Instant ends;
    private @Nullable String place;
    private @Nullable String link;
    private @Nullable String description;
    private UUID plannedBy;
    private Instant changedAt;
    private int changes;
    private @Nullable String cancelledWhy;

    @SuppressWarnings("NullAway.Init")
    protected CommunityEvent() {}

    @SuppressWarnings("NullAway.Init")
    CommunityEvent(UUID community, CommunityEvents.Plan plan, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.community = community;
        this.plannedBy = by;
        plan(plan, now);
        this.changes = 0;
    }

    void plan(CommunityEvents.Plan plan, Instant now) {
        title = Community.line(plan.title());
        starts = plan.starts();
        ends = plan.ends();
        place = plan.place() == null ? null : some(Community.line(plan.place()));
        link = some(plan.link());
        description = some(plan.description());
        changedAt = now;
        changes++;
    }

    void cancel(String why, Instant now) {
        cancelledWhy = why;
        changedAt = now;
        changes++;
    }

    private static @Nullable String some(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    UUID id() {
        return id;
    }

    UUID community() {
        return community;
    }

    String title() {
        return title;
    }

    Instant starts() {
        return starts;
    }

    boolean cancelled() {
        return cancelledWhy != null;
    }

    /** As members read it. */
    CommunityEvents.Row row() {
        return new CommunityEvents.Row(
                id, community, title, starts, ends, place, link, description, cancelledWhy, changedAt, changes);
    }

    /** As those read it who are no members: what it is and when. */
    CommunityEvents.Row outside() {
        return new CommunityEvents.Row(
                id, community, title, starts, ends, null, null, null, cancelledWhy, changedAt, changes);
    }
}
