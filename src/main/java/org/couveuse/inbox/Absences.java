package org.couveuse.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.audit.Trail;
import org.couveuse.notices.Notices;
import org.couveuse.people.Actor;
import org.couveuse.people.Candidate;
import org.couveuse.people.Memberships;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.Checks;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away when, and who sees to their tasks meanwhile. A deputy does what may be handed on, never a vote or an
 * approval, and never hands it on again; a deputy who is away has no deputy for what they stand in for.
 */
@Service
@Transactional
public class Absences {

    private static final int LONGEST_DAYS = 366;
    private static final int KEPT = 50;
    private static final Set<Role> NEVER_DEPUTIES = EnumSet.of(Role.ADMIN, Role.AUDITOR);

    private final AbsenceBook book;
    private final People people;
    private final Memberships memberships;
    private final Notices notices;
    private final Trail trail;
    private final Texts texts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Absences(
            AbsenceBook book,
            People people,
            Memberships memberships,
            Notices notices,
            Trail trail,
            Texts texts,
            JdbcClient jdbc,
            Clock clock) {
        this.book = book;
        this.people = people;
        this.memberships = memberships;
        this.notices = notices;
        this.trail = trail;
        this.texts = texts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An absence to say.
     *
     * @param from the first day away
     * @param to the last one
     * @param membership only for what this role of mine brings; for all when null
     */
    public record Leave(
            @Nullable UUID deputy,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID membership) {}

    /** An absence as read by the two people concerned; it ends before the instant {@code to}. */
    public record Row(
            UUID id,
            UUID person,
            UUID deputy,
            @Nullable Role role,
            @Nullable UUID scope,
            Instant from,
            Instant to,
            Absence.State state) {}

    /** Somebody for whom a deputy stands in now, and what they count as in that. */
    public record StandIn(UUID person, Set<Candidate> candidates, Instant until) {}

    /** My absences, the latest first. */
    @Transactional(readOnly = true)
    public List<Row> mine(Actor actor) {
        var now = clock.instant();
        return book.of(actor.id(), Limit.of(KEPT)).stream().map(a -> a.row(now)).toList();
    }

    /** Absences of others, now or to come, for which I am the deputy. */
    @Transactional(readOnly = true)
    public List<Row> covered(Actor actor) {
        var now = clock.instant();
        return book.coveredBy(actor.id(), now).stream().map(a -> a.row(now)).toList();
    }

    /**
     * Who could stand in for me: active people of my organisation, or with a role where I have one. Who administers or
     * verifies takes part in nobody's work.
     */
    @Transactional(readOnly = true)
    public List<People.Row> deputies(Actor actor) {
        var found = new LinkedHashSet<UUID>();
        if (actor.organisation() != null) {
            people.ofOrganisation(actor.organisation()).forEach(p -> found.add(p.id()));
        }
        for (var mine : memberships.of(actor.id())) {
            if (mine.scope() == null) {
                found.addAll(memberships.holders(mine.role(), null));
            } else {
                memberships.in(mine.scope()).forEach(m -> found.add(m.person()));
            }
        }
        NEVER_DEPUTIES.forEach(role -> found.removeAll(memberships.holders(role, null)));
        found.remove(actor.id());
        return people.all(found).values().stream()
                .filter(People.Row::active)
                .sorted(java.util.Comparator.comparing(
                                People.Row::familyName, java.text.Collator.getInstance(Texts.FRENCH))
                        .thenComparing(People.Row::givenName)
                        .thenComparing(People.Row::id))
                .toList();
    }

    /** Says that I am away and who sees to my tasks; the deputy is told. Returns its id. */
    public UUID declare(Actor actor, Leave as) {
        actor.refuseApart();
        var deputy = as.deputy();
        var first = as.from();
        var last = as.to();
        var checks =
                new Checks().present("deputy", deputy).present("from", first).present("to", last);
        checks.refuse();
        var today = clock.instant().atZone(texts.zone()).toLocalDate();
        var from = start(Objects.requireNonNull(first));
        var to = start(Objects.requireNonNull(last).plusDays(1));
        var only = membership(actor, as.membership(), checks);
        checks.that(!first.isBefore(today), "from", "absence.past")
                .that(!last.isBefore(first), "to", "absence.order")
                .that(ChronoUnit.DAYS.between(first, last) < LONGEST_DAYS, "to", "absence.tooLong", LONGEST_DAYS);
        checks.that(!actor.is(deputy), "deputy", "absence.yourself");
        if (!actor.is(deputy)) {
            checks.that(
                    deputies(actor).stream().anyMatch(p -> p.id().equals(deputy)), "deputy", "absence.notAColleague");
        }
        checks.refuse();
        if (book.within(actor.id(), from, to).stream().anyMatch(a -> a.meets(only))) {
            throw RuleViolation.conflict("absence.overlaps");
        }
        if (!book.within(Objects.requireNonNull(deputy), from, to).isEmpty()) {
            throw RuleViolation.conflict("absence.deputyAway", people.displayName(deputy));
        }
        var absence = book.save(new Absence(actor.id(), deputy, only, from, to));
        trail.record(new Trail.Event(actor.person(), "absence.declared", actor.id(), null));
        notices.tell(deputy, "absence.declared", actor.name(), first, last, notices.link("/absence"));
        return absence.id();
    }

    /** Takes one's own absence back, planned or in force; the deputy is told. */
    public void cancel(Actor actor, UUID id) {
        actor.refuseApart();
        var absence = book.findById(id).filter(a -> actor.is(a.person())).orElseThrow(RuleViolation::notFound);
        var now = clock.instant();
        var state = absence.state(now);
        if (state == Absence.State.OVER || state == Absence.State.CANCELLED) {
            throw RuleViolation.conflict("absence.over");
        }
        absence.cancel(now);
        trail.record(new Trail.Event(actor.person(), "absence.cancelled", actor.id(), null));
        notices.tell(absence.deputy(), "absence.cancelled", actor.name(), notices.link("/absence"));
    }

    /** For whom a person stands in now; nobody who left, and only for roles they still hold. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<StandIn> standIns(@Nullable UUID deputy) {
        var now = clock.instant();
        if (deputy == null || !someAway(deputy, now) || holdsAny(deputy, NEVER_DEPUTIES)) {
            return List.of();
        }
        var found = new ArrayList<StandIn>();
        for (var absence : book.inForce(deputy, now)) {
            var candidates = memberships.of(absence.person()).stream()
                    .filter(absence::covers)
                    .map(m -> m.scope() == null ? Candidate.of(m.role()) : Candidate.of(m.role(), m.scope()))
                    .collect(Collectors.toUnmodifiableSet());
            if (!candidates.isEmpty()
                    && people.find(absence.person()).filter(People.Row::active).isPresent()) {
                found.add(new StandIn(
                        absence.person(), candidates, absence.row(now).to()));
            }
        }
        return found;
    }

    /** Who is the deputy now of one of these persons, whatever for. */
    @Transactional(readOnly = true)
    public List<UUID> deputiesOf(Collection<UUID> persons) {
        return persons.isEmpty() ? List.of() : book.deputies(persons, clock.instant());
    }

    /** Asked for every page and every task that is done, and hardly ever true. */
    private boolean someAway(UUID deputy, Instant now) {
        return jdbc.sql("select 1 from absence where deputy = ? and cancelled is null and from_at <= ? and to_at > ?"
                        + " fetch first 1 rows only")
                .params(deputy, OpenTasks.utc(now), OpenTasks.utc(now))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private boolean holdsAny(UUID person, Set<Role> roles) {
        return memberships.of(person).stream().anyMatch(m -> roles.contains(m.role()));
    }

    private Memberships.@Nullable Row membership(Actor actor, @Nullable UUID wanted, Checks checks) {
        if (wanted == null) {
            return null;
        }
        Optional<Memberships.Row> found = memberships.of(actor.id()).stream()
                .filter(m -> m.id().equals(wanted))
                .findFirst();
        checks.that(found.isPresent(), "membership", "absence.notYourRole");
        return found.orElse(null);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(texts.zone()).toInstant();
    }
}
