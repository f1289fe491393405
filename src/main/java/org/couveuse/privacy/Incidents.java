package org.couveuse.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.Checks;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.shared.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of confidentiality incidents, as Law 25 asks for it. The agency and administrators write it, auditors
 * read it. What was written stays: a correction says what is so now, and why it was said otherwise before.
 */
@Service
@Transactional
public class Incidents {

    /** The id under which the trail speaks of the register as a whole. */
    static final UUID REGISTER = new UUID(0, 25);

    private static final int LONG = 4000;
    private static final int SHORT = 2000;

    private final Entries entries;
    private final People people;
    private final CurrentActor actor;
    private final Trail trail;
    private final Turns turns;
    private final Texts texts;
    private final Clock clock;

    Incidents(Entries entries, People people, CurrentActor actor, Trail trail, Turns turns, Texts texts, Clock clock) {
        this.entries = entries;
        this.people = people;
        this.actor = actor;
        this.trail = trail;
        this.turns = turns;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * What is said of an incident. No names: the register describes kinds of information, not people.
     *
     * @param to last day, null when it was one day or is not known
     * @param knownOn when the organisation became aware of it
     * @param concerned how many people, null while it is not known
     * @param inQuebec how many of them live in Quebec
     * @param authorityToldOn when the Commission d'accès à l'information was told
     * @param publicNotice where and why the persons were told by a public notice, if they were
     */
    public record Told(
            @Nullable IncidentNature nature,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate knownOn,
            @Nullable String circumstances,
            @Nullable String categories,
            @Nullable Integer concerned,
            @Nullable Integer inQuebec,
            @Nullable InjuryRisk risk,
            @Nullable String riskReasons,
            @Nullable String measures,
            @Nullable LocalDate authorityToldOn,
            @Nullable LocalDate personsToldOn,
            @Nullable String publicNotice) {}

    /** A revision of an incident, as read. */
    public record Row(
            UUID id,
            int revision,
            String reference,
            Told told,
            @Nullable String correction,
            UUID writtenBy,
            Instant at) {}

    /** An incident with all that was said of it, latest first. */
    public record Whole(Row now, List<Row> revisions) {}

    /** Writes an incident into the register. */
    public Row record(Told told) {
        var who = requireWriter();
        check(told).refuse();
        turns.take("incidents");
        var year = clock.instant().atZone(texts.zone()).getYear();
        var number = entries.countByReferenceStartingWithAndRevision(year + "-", 1) + 1;
        var reference = String.format(Locale.ROOT, "%d-%03d", year, number);
        var place = new IncidentEntry.Place(UUID.randomUUID(), 1, reference);
        return kept(new IncidentEntry(place, told, null, who.id(), clock.instant()), "incident.recorded");
    }

    /**
     * Says anew what is so of an incident.
     *
     * @param why what has changed or was wrong
     */
    public Row correct(UUID incident, @Nullable Told told, @Nullable String why) {
        var who = requireWriter();
        if (told == null) {
            throw RuleViolation.field("told", "shared.required");
        }
        check(told).text("why", why, SHORT).refuse();
        turns.take("incidents");
        var latest = entries.of(incident).stream().findFirst().orElseThrow(RuleViolation::notFound);
        var next = latest.place().next();
        return kept(new IncidentEntry(next, told, why, who.id(), clock.instant()), "incident.corrected");
    }

    /** The register, the latest known incident first, each with what is so of it now. */
    @Transactional(readOnly = true)
    public List<Row> page() {
        requireReader();
        return entries.latest().stream().map(IncidentEntry::row).toList();
    }

    /** One incident with all that was said of it. */
    @Transactional(readOnly = true)
    public Whole get(UUID incident) {
        requireReader();
        var revisions = entries.of(incident).stream().map(IncidentEntry::row).toList();
        if (revisions.isEmpty()) {
            throw RuleViolation.notFound();
        }
        return new Whole(revisions.get(0), revisions);
    }

    /** Everything that was ever said of any incident, in the order of the register. */
    @Transactional(readOnly = true)
    public List<Row> everything() {
        requireReader();
        return entries.all().stream().map(IncidentEntry::row).toList();
    }

    private Row kept(IncidentEntry entry, String action) {
        var row = entries.saveAndFlush(entry).row();
        trail.record(new Trail.Event(actor.get().person(), action, row.id(), row.reference()));
        return row;
    }

    private Checks check(Told told) {
        var today = clock.instant().atZone(texts.zone()).toLocalDate();
        var from = told.from();
        var known = told.knownOn();
        return new Checks()
                .present("nature", told.nature())
                .present("from", from)
                .present("knownOn", known)
                .present("risk", told.risk())
                .text("circumstances", told.circumstances(), LONG)
                .text("categories", told.categories(), SHORT)
                .text("riskReasons", told.riskReasons(), LONG)
                .text("measures", told.measures(), LONG)
                .optional("publicNotice", told.publicNotice(), SHORT)
                .that(known == null || !known.isAfter(today), "knownOn", "privacy.incident.future")
                .that(from == null || known == null || !from.isAfter(known), "from", "privacy.incident.order")
                .that(from == null || told.to() == null || !told.to().isBefore(from), "to", "privacy.incident.order")
                .that(told.concerned() == null || told.concerned() >= 0, "concerned", "privacy.incident.count")
                .that(told.inQuebec() == null || told.inQuebec() >= 0, "inQuebec", "privacy.incident.count")
                .that(notBefore(told.authorityToldOn(), known), "authorityToldOn", "privacy.incident.order")
                .that(notBefore(told.personsToldOn(), known), "personsToldOn", "privacy.incident.order");
    }

    private static boolean notBefore(@Nullable LocalDate day, @Nullable LocalDate known) {
        return day == null || known == null || !day.isBefore(known);
    }

    private Actor requireWriter() {
        var who = actor.get();
        if (!who.has(Role.ADMIN) && !who.has(Role.AGENCY_OFFICER)) {
            throw RuleViolation.forbidden("privacy.incident.writers");
        }
        return who;
    }

    private Actor requireReader() {
        var who = actor.get();
        if (!who.has(Role.ADMIN) && !who.has(Role.AGENCY_OFFICER) && !who.has(Role.AUDITOR)) {
            throw RuleViolation.forbidden("privacy.incident.readers");
        }
        return who;
    }

    /** Name of who wrote a revision. */
    @Transactional(readOnly = true)
    public String writer(Row row) {
        return people.displayName(row.writtenBy());
    }

    interface Entries extends JpaRepository<IncidentEntry, UUID> {

        long countByReferenceStartingWithAndRevision(String year, int revision);

        @Query("select e from IncidentEntry e where e.incident = :incident order by e.revision desc")
        List<IncidentEntry> of(UUID incident);

        @Query("select e from IncidentEntry e where e.revision ="
                + " (select max(l.revision) from IncidentEntry l where l.incident = e.incident)"
                + " order by e.knownOn desc, e.reference desc")
        List<IncidentEntry> latest();

        @Query("select e from IncidentEntry e order by e.reference, e.revision")
        List<IncidentEntry> all();
    }
}
