package org.couveuse.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;
    private final Places places;
    private final Clock clock;

    Trail(Entries entries, JdbcClient jdbc, Places places, Clock clock) {
        this.entries = entries;
        this.jdbc = jdbc;
        this.places = places;
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

    /**
     * An entry as read.
     *
     * @param place from which process and task; null for what was done outside of both
     */
    public record Row(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            String action,
            UUID subject,
            @Nullable String note,
            @Nullable UUID onBehalfOf,
            @Nullable Place place) {}

    /** Adds an entry in the current transaction; refuses to be called outside one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Event event) {
        write(Through.told(event));
    }

    /**
     * Erases the free text of an entry, e.g. when somebody is made anonymous; the trail says that it was done and the
     * chain still holds. Erasing twice is once. The entries are written so that this is possible from the first one on,
     * since a chain cannot be made erasable afterwards; what decides to erase comes in later rooms.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(UUID entry, @Nullable UUID actor) {
        var found = entries.findById(entry).orElseThrow(RuleViolation::notFound);
        if (found.row().note() != null) {
            found.erase();
            write(new Event(actor, Chain.ERASED, entry, null));
        }
    }

    /** Which entries to read; what is null does not matter. */
    public record Filter(
            @Nullable UUID subject,
            @Nullable UUID actor,
            @Nullable String action,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** The trail itself, latest first, one part after the other. */
    @Transactional(readOnly = true)
    public Slice<Row> page(Filter filter, @Nullable String after, int limit) {
        var where = new ArrayList<String>(List.of("1 = 1"));
        var params = new ArrayList<Object>();
        add(where, params, "subject = ?", filter.subject());
        add(where, params, "actor = ?", filter.actor());
        add(where, params, "action = ?", filter.action());
        add(where, params, "at >= ?", utc(filter.from()));
        add(where, params, "at < ?", utc(filter.to()));
        if (after != null && !after.isEmpty()) {
            start(after, where, params);
        }
        var found = jdbc.sql("select * from audit_entry where " + String.join(" and ", where)
                        + " order by at desc, id desc limit " + (limit + 1))
                .params(params)
                .query(Trail::row)
                .list();
        if (found.size() <= limit) {
            return new Slice<>(found, null);
        }
        var last = found.get(limit - 1);
        return new Slice<>(
                found.subList(0, limit),
                Cursor.of(last.at().toString(), last.id().toString()));
    }

    private static void add(List<String> where, List<Object> params, String condition, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            params.add(value);
        }
    }

    private static void start(String after, List<String> where, List<Object> params) {
        var parts = Cursor.parts(after, 2);
        try {
            var at = Instant.parse(parts.get(0)).atOffset(ZoneOffset.UTC);
            where.add("(at < ? or (at = ? and id < ?))");
            params.addAll(List.of(at, at, UUID.fromString(parts.get(1))));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw RuleViolation.of(RuleViolation.Kind.MALFORMED, "shared.cursor");
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("action"),
                row.getObject("subject", UUID.class),
                row.getString("note"),
                row.getObject("on_behalf_of", UUID.class),
                Sealer.place(row));
    }

    private void write(Event event) {
        var entry = entries.save(new Entry(
                        UUID.randomUUID(), clock.instant(), event, places.now().orElse(null)))
                .row();
        jdbc.sql("insert into audit_unsealed (entry, at) values (?, ?)")
                .params(entry.id(), entry.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was done to a thing, latest first; what was refused, and who took a file, is for auditors. */
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

    interface Entries extends JpaRepository<Entry, UUID> {

        @Query("select e from Entry e where e.subject in :subjects and e.action not like 'refused.%'"
                + " and e.action not like 'taken.%' order by e.at desc, e.id desc")
        List<Entry> of(List<UUID> subjects, Limit limit);
    }
}
