package org.couveuse.notices;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people by mail. The texts have the keys {@code notice.<key>.subject} and {@code notice.<key>.body}, in the
 * person's language. The mail is a row of the caller's transaction: both are there or neither. Who refused a kind of
 * notice is not told of it; who asked for one mail a day is told then ({@link NoticeChoices}).
 */
@Service
public class Notices {

    private final Mails mails;
    private final Letters letters;
    private final NoticeChoices choices;
    private final People people;
    private final CurrentActor actor;
    private final Clock clock;

    Notices(Mails mails, Letters letters, NoticeChoices choices, People people, CurrentActor actor, Clock clock) {
        this.mails = mails;
        this.letters = letters;
        this.choices = choices;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
    }

    /** A mail as an administrator sees it in a list. */
    public record Row(
            UUID id,
            @Nullable UUID person,
            String address,
            String subject,
            @Nullable NoticeKind kind,
            MailState state,
            int tries,
            Instant created,
            @Nullable Instant sent,
            @Nullable String failure) {}

    /** A mail with its text, empty once it was sent. */
    public record Letter(Row row, String body) {}

    /** Tells a person; nothing is sent to somebody who left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(UUID person, String key, Object... args) {
        people.find(person)
                .filter(People.Row::active)
                .ifPresent(row -> letters.write(reader(row), choices.of(row.id(), row.email()), key, args));
    }

    /** Tells several people the same, each in their language and each once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellAll(Collection<UUID> persons, String key, Object... args) {
        var chosen = choices.of(persons);
        people.all(new java.util.LinkedHashSet<>(persons)).values().stream()
                .filter(People.Row::active)
                .forEach(row -> letters.write(
                        reader(row), chosen.getOrDefault(row.id(), NoticeChoices.Chosen.ALL_AT_ONCE), key, args));
    }

    /** Tells somebody who has no account, e.g. a citizen who left an address. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellAddress(String email, Locale locale, String key, Object... args) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        if (!People.isAddress(address)) {
            throw RuleViolation.field("email", "people.person.emailForm");
        }
        letters.write(new Letters.Reader(null, address, locale), choices.of(null, address), key, args);
    }

    /** Full address of a page, from the configured base, never from a request. */
    public String link(String path) {
        return letters.link(path);
    }

    /** Mails, latest first; for administrators. */
    @Transactional(readOnly = true)
    public Slice<Row> page(@Nullable MailState state, @Nullable String after, int limit) {
        requireAdministrator();
        var states = state == null ? EnumSet.allOf(MailState.class) : EnumSet.of(state);
        var found = after == null || after.isEmpty()
                ? mails.first(states, Limit.of(limit + 1))
                : from(states, Cursor.parts(after, 2), limit + 1);
        var items = found.stream().limit(limit).map(Mail::row).toList();
        if (found.size() <= limit) {
            return new Slice<>(items, null);
        }
        var last = items.get(limit - 1);
        return new Slice<>(items, Cursor.of(last.created().toString(), last.id().toString()));
    }

    /** One mail with its text; for administrators. */
    @Transactional(readOnly = true)
    public Letter read(UUID mail) {
        requireAdministrator();
        var found = mails.findById(mail).orElseThrow(RuleViolation::notFound);
        return new Letter(found.row(), found.body());
    }

    /** How many mails stand so; for administrators. */
    @Transactional(readOnly = true)
    public long count(MailState state) {
        requireAdministrator();
        return mails.countByState(state);
    }

    /** Tries a mail again that was given up; for administrators. */
    @Transactional
    public void retry(UUID mail) {
        requireAdministrator();
        var found = mails.findById(mail).orElseThrow(RuleViolation::notFound);
        if (found.state() != MailState.GIVEN_UP && found.state() != MailState.FAILED) {
            throw RuleViolation.conflict("notices.retry", found.state());
        }
        found.retry(clock.instant());
    }

    private static Letters.Reader reader(People.Row row) {
        return new Letters.Reader(row.id(), row.email(), row.locale());
    }

    private List<Mail> from(Collection<MailState> states, List<String> cursor, int limit) {
        try {
            return mails.after(states, Instant.parse(cursor.get(0)), UUID.fromString(cursor.get(1)), Limit.of(limit));
        } catch (java.time.DateTimeException | IllegalArgumentException e) {
            throw RuleViolation.of(RuleViolation.Kind.MALFORMED, "shared.cursor");
        }
    }

    private void requireAdministrator() {
        var who = actor.get();
        if (!who.isSystem() && !who.has(Role.ADMIN)) {
            throw RuleViolation.forbidden("people.administratorsOnly");
        }
    }

    interface Mails extends JpaRepository<Mail, UUID> {

        long countByState(MailState state);

        Optional<Mail> findByStopHash(String hash);

        /** Whose mails of the day are due. */
        @Query("select distinct m.person from Mail m where m.state = :state and m.due <= :now order by m.person")
        List<UUID> readers(MailState state, Instant now, Limit limit);

        List<Mail> findByPersonAndStateAndDueLessThanEqualOrderByCreatedAscIdAsc(
                UUID person, MailState state, Instant now);

        @Query("select m from Mail m where m.state in :states order by m.created desc, m.id desc")
        List<Mail> first(Collection<MailState> states, Limit limit);

        @Query("select m from Mail m where m.state in :states"
                + " and (m.created < :at or (m.created = :at and m.id < :id)) order by m.created desc, m.id desc")
        List<Mail> after(Collection<MailState> states, Instant at, UUID id, Limit limit);

        /** Due mails that no other sweeper holds (-2: skip locked). */
        @Lock(LockModeType.PESSIMISTIC_WRITE)
        @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
        @Query("select m from Mail m where m.state in :states and m.due <= :now order by m.due, m.id")
        List<Mail> due(Collection<MailState> states, Instant now, Limit limit);
    }
}
