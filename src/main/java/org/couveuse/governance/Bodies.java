package org.couveuse.governance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.governance.Body.Objective;
import org.couveuse.governance.Body.Plan;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.couveuse.shared.Checks;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bodies, who sits on them, what they are asked to do and what they plan. */
@Service
@Transactional
public class Bodies {

    private final Known known;
    private final Mandates mandates;
    private final Memberships memberships;
    private final Seats seats;
    private final Subjects subjects;
    private final CurrentActor actor;
    private final Trail trail;

    Bodies(
            Known known,
            Mandates mandates,
            Memberships memberships,
            Seats seats,
            Subjects subjects,
            CurrentActor actor,
            Trail trail) {
        this.known = known;
        this.mandates = mandates;
        this.memberships = memberships;
        this.seats = seats;
        this.subjects = subjects;
        this.actor = actor;
        this.trail = trail;
    }

    /**
     * A body to establish.
     *
     * @param parent the forum a group advises, if any
     * @param fundingThreshold above this amount a co-chair reviews a request before the members approve; null when
     *     the body has no funds
     */
    public record New(
            BodyKind kind,
            String nameFr,
            String nameEn,
            @Nullable UUID parent,
            @Nullable BigDecimal fundingThreshold) {}

    /** A body as read. */
    public record Row(
            UUID id,
            BodyKind kind,
            BodyState state,
            String nameFr,
            String nameEn,
            @Nullable UUID parent,
            @Nullable BigDecimal fundingThreshold) {

        /** In French or English. */
        public String name(Locale locale) {
            return "en".equals(locale.getLanguage()) ? nameEn : nameFr;
        }
    }

    /** What a body is asked to do, from a day to another. */
    public record Term(String purpose, LocalDate starts, LocalDate ends) {}

    /** A body with everything about it but its funds. */
    public record Detail(
            Row body, @Nullable Plan plan, List<Term> mandates, int seated, List<Seats.Seat> seats, List<Row> groups) {}

    /** Establishes a body; for the agency and administrators. */
    public UUID establish(New as) {
        requireKeeper();
        var threshold = as.fundingThreshold();
        new Checks()
                .present("kind", as.kind())
                .text("nameFr", as.nameFr(), 200)
                .text("nameEn", as.nameEn(), 200)
                .that(as.parent() == null || known.existsById(as.parent()), "parent", "shared.notFound")
                .that(threshold == null || threshold.signum() >= 0, "fundingThreshold", "governance.amount")
                .refuse();
        var body = known.save(new Body(UUID.randomUUID(), as));
        show(body);
        note("body.established", body.id(), as.nameFr());
        return body.id();
    }

    /** Gives a body a mandate with its dates. */
    public void mandate(UUID body, Term term) {
        requireKeeper();
        load(body);
        new Checks()
                .text("purpose", term.purpose(), 2000)
                .that(!term.ends().isBefore(term.starts()), "ends", "people.membership.period")
                .refuse();
        mandates.save(new Mandate(body, term));
        note("body.mandated", body, term.purpose());
    }

    /** Adopts the plan whose objectives candidate themes will name. */
    public void adopt(UUID body, Plan plan) {
        requireKeeper();
        var checks = new Checks()
                .that(!plan.objectives().isEmpty(), "objectives", "shared.required")
                .that(plan.to().isAfter(plan.from()), "to", "people.membership.period");
        for (var i = 0; i < plan.objectives().size(); i++) {
            checks.text("objectives[" + i + "].fr", plan.objectives().get(i).fr(), 300)
                    .text("objectives[" + i + "].en", plan.objectives().get(i).en(), 300);
        }
        checks.refuse();
        load(body).adopt(plan);
        note("body.planned", body, null);
    }

    /** Dissolves a body; its members keep nothing. */
    public void dissolve(UUID body) {
        requireKeeper();
        var found = load(body);
        found.dissolve();
        memberships.revokeAll(body, List.of(Role.values()));
        show(found);
        note("body.dissolved", body, null);
    }

    /** All bodies: forums first, each kind by its French name. */
    @Transactional(readOnly = true)
    public List<Row> all() {
        var french = java.text.Collator.getInstance(Locale.CANADA_FRENCH);
        return known.findAll().stream()
                .map(Body::row)
                .sorted(Comparator.comparing(Row::kind).thenComparing(Row::nameFr, french))
                .toList();
    }

    /** Bodies of one kind that are not dissolved. */
    @Transactional(readOnly = true)
    public List<Row> of(BodyKind kind) {
        return all().stream()
                .filter(row -> row.kind() == kind && row.state() == BodyState.ACTIVE)
                .toList();
    }

    /** Groups that advise a forum and are not dissolved. */
    @Transactional(readOnly = true)
    public List<Row> advising(UUID forum) {
        return all().stream()
                .filter(row -> forum.equals(row.parent()) && row.kind().advises() && row.state() == BodyState.ACTIVE)
                .toList();
    }

    /** The body with this id, if it is known. */
    @Transactional(readOnly = true)
    public Optional<Row> find(UUID body) {
        return known.findById(body).map(Body::row);
    }

    /** The body with this id; refuses an unknown one. */
    @Transactional(readOnly = true)
    public Row get(UUID body) {
        return load(body).row();
    }

    /** A body with everything about it but its funds. */
    @Transactional(readOnly = true)
    public Detail detail(UUID body) {
        var found = load(body);
        var terms = mandates.findByBodyOrderByStartsDesc(body).stream()
                .map(Mandate::term)
                .toList();
        var seated = seats.of(body);
        var shown = Seats.shown(actor.get(), found.row().kind(), seated);
        return new Detail(found.row(), found.plan(), terms, seated.size(), shown, advising(body));
    }

    /** Objectives of a body's plan. */
    @Transactional(readOnly = true)
    public List<Objective> objectives(UUID body) {
        return load(body).objectives();
    }

    /** The objective with this id, of whichever body. */
    @Transactional(readOnly = true)
    public Optional<Objective> objective(UUID body, UUID objective) {
        return objectives(body).stream().filter(o -> o.id().equals(objective)).findFirst();
    }

    private Body load(UUID body) {
        return known.findById(body).orElseThrow(RuleViolation::notFound);
    }

    private void show(Body body) {
        subjects.show(Card.of(
                        body.id(),
                        SubjectType.BODY,
                        body.row().nameFr(),
                        body.state().name())
                .forBody(body.id()));
    }

    private void note(String action, UUID body, @Nullable String note) {
        trail.record(new Trail.Event(actor.get().person(), action, body, note));
    }

    private void requireKeeper() {
        var who = actor.get();
        if (!who.isSystem() && !who.has(Role.AGENCY_OFFICER) && !who.has(Role.ADMIN)) {
            throw RuleViolation.forbidden("governance.keepersOnly");
        }
    }

    interface Known extends JpaRepository<Body, UUID> {

        @org.springframework.data.jpa.repository.Lock(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
        @org.springframework.data.jpa.repository.Query("select b from Body b where b.id = :id")
        Optional<Body> lock(UUID id);
    }

    interface Mandates extends JpaRepository<Mandate, UUID> {

        List<Mandate> findByBodyOrderByStartsDesc(UUID body);
    }
}
