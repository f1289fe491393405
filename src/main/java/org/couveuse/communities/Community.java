package org.couveuse.communities;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.couveuse.shared.French;
import org.jspecify.annotations.Nullable;

/** A community of practice around one or several solutions. */
@Entity
@Table(name = "community")
class Community {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private String title;
    private String purpose;

    @Enumerated(EnumType.STRING)
    private CommunityState state;

    private String sortKey;
    private UUID foundedBy;
    private Instant foundedAt;
    private @Nullable Instant closedAt;
    private @Nullable String closedWhy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "community_solution", joinColumns = @JoinColumn(name = "community"))
    @Column(name = "solution")
    private Set<UUID> solutions = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Community() {}

    @SuppressWarnings("NullAway.Init")
    Community(UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.state = CommunityState.OPEN;
        this.foundedBy = by;
        this.foundedAt = now;
    }

    void describe(String newTitle, String newPurpose, Collection<UUID> around) {
        title = line(newTitle);
        purpose = newPurpose;
        sortKey = French.sortKey(newTitle, id);
        solutions.retainAll(Set.copyOf(around));
        solutions.addAll(around);
    }

    void close(String why, Instant now) {
        state = CommunityState.CLOSED;
        closedAt = now;
        closedWhy = why;
    }

    /** A text of one line, however it was typed. */
    static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    UUID id() {
        return id;
    }

    String title() {
        return title;
    }

    String purpose() {
        return purpose;
    }

    CommunityState state() {
        return state;
    }

    boolean open() {
        return state == CommunityState.OPEN;
    }

    Set<UUID> solutions() {
        return Set.copyOf(solutions);
    }

    String sortKey() {
        return sortKey;
    }

    Instant foundedAt() {
        return foundedAt;
    }

    @Nullable
    String closedWhy() {
        return closedWhy;
    }
}
