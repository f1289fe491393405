package org.couveuse.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the trail and reads a thing's history from it. An entry is inserted in the transaction of what it tells of:
 * both are there or neither.
 */
@Service
public class Trail {

    private final Entries entries;
    private final Clock clock;

    Trail(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * What happened.
     *
     * @param actor pseudonymous id of who did it; null for the product itself and for anonymous citizens
     * @param action verb of the rooms, e.g. {@code user_triageNeed} or {@code round.closed}; at most 100 characters
     * @param subject the thing it was done to
     * @param note what a reader wants to know, in the words of who did it; may be erased later, so it is no part of the
     *     chain
     * @param onBehalfOf whom the actor stood in for, if anybody
     */
    public record Event(
            @Nullable UUID actor,
            String action,
            UUID subject,
            @Nullable String note,
            @Nullable UUID onBehalfOf) {

        /** What somebody did in their own name. */
        public Event(@Nullable UUID actor, String action, UUID subject, @Nullable String note) {
            this(actor, action, subject, note, null);
        }
    }

    /** An entry as read. */
    public record Row(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            String action,
            UUID subject,
            @Nullable String note,
            @Nullable UUID onBehalfOf) {}

    /** Adds an entry in the current transaction; refuses to be called outside one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Event event) {
        entries.save(new Entry(UUID.randomUUID(), clock.instant(), event));
    }

    /** What was done to a thing, latest first. */
    @Transactional(readOnly = true)
    public Slice<Row> history(UUID subject, int limit) {
        return new Slice<>(
                entries.of(List.of(subject), Limit.of(limit)).stream()
                        .map(Entry::row)
                        .toList(),
                null);
    }

    /** What was done to several things, latest first. */
    @Transactional(readOnly = true)
    public List<Row> history(List<UUID> subjects, int limit) {
        return entries.of(subjects, Limit.of(limit)).stream().map(Entry::row).toList();
    }

    /** When each of these things first appears in the trail; those that never do are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Instant> beginnings(Collection<UUID> subjects) {
        var found = new HashMap<UUID, Instant>();
        if (!subjects.isEmpty()) {
            entries.beginnings(subjects).forEach(each -> found.put(each.subject(), each.at()));
        }
        return found;
    }

    /** When a thing first appears. */
    public record Beginning(UUID subject, Instant at) {}

    interface Entries extends JpaRepository<Entry, UUID> {

        @Query("select e from Entry e where e.subject in :subjects order by e.at desc, e.id desc")
        List<Entry> of(List<UUID> subjects, Limit limit);

        @Query("select new org.couveuse.audit.Trail$Beginning(e.subject, min(e.at)) from Entry e"
                + " where e.subject in :subjects group by e.subject")
        List<Beginning> beginnings(Collection<UUID> subjects);
    }
}
