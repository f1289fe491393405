package org.couveuse.themes;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.governance.Bodies;
import org.couveuse.governance.BodyKind;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.CsvImport;
import org.couveuse.shared.CsvImport.Column;
import org.couveuse.shared.CsvImport.Line;
import org.couveuse.shared.ImportReport;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in needs that were gathered elsewhere from a file, all or nothing; each goes through triage. */
@Service
@Transactional
public class NeedImport {

    private static final int MOST = 1_000;

    private static final List<Column> COLUMNS = List.of(
            Column.required("id", 40),
            Column.required("title_fr", 200),
            Column.required("raised_by", 20),
            Column.optional("topic", 100),
            Column.optional("source", 200),
            Column.optional("description_fr", 20_000));

    private final NeedFile file;
    private final Needs needs;
    private final Bodies bodies;
    private final People people;
    private final Trail trail;
    private final CurrentActor actor;
    private final Turns turns;
    private final Clock clock;

    NeedImport(
            NeedFile file,
            Needs needs,
            Bodies bodies,
            People people,
            Trail trail,
            CurrentActor actor,
            Turns turns,
            Clock clock) {
        this.file = file;
        this.needs = needs;
        this.bodies = bodies;
        this.people = people;
        this.trail = trail;
        this.actor = actor;
        this.turns = turns;
        this.clock = clock;
    }

    /** Whether somebody takes organisations, people and needs from files: officers of the agency and administrators. */
    public static boolean imports(Actor who) {
        return who.isSystem() || who.has(Role.AGENCY_OFFICER) || who.has(Role.ADMIN);
    }

    /**
     * Needs: {@code id,title_fr,raised_by} and perhaps {@code topic,source,description_fr}. The number of a need known
     * already is refused, so that a file sent twice changes nothing.
     *
     * @param forum the forum they are addressed to; any when null
     */
    public ImportReport needs(InputStream in, @Nullable UUID forum) {
        var who = actor.get();
        if (!imports(who)) {
            throw RuleViolation.forbidden("needs.import.keepersOnly");
        }
        if (forum != null
                && bodies.find(forum).filter(b -> b.kind() == BodyKind.FORUM).isEmpty()) {
            throw RuleViolation.field("forum", "needs.forumUnknown");
        }
        var csv = CsvImport.read(in, COLUMNS);
        if (csv.lines().size() > MOST) {
            throw RuleViolation.of(RuleViolation.Kind.TOO_LARGE, "shared.import.tooManyLines", MOST);
        }
        csv.unique("id", "needs.import.referenceTwice");
        turns.take("imports");
        for (var line : csv.lines()) {
            needs.findByReference(line.get("id")).ifPresent(known -> taken(csv, line, known));
            if (!line.get("raised_by").isEmpty() && origin(line).isEmpty()) {
                csv.problem(line, "raised_by", "needs.import.raisedBy");
            }
        }
        if (csv.isClean()) {
            csv.lines().forEach(line -> take(line, forum, who.person()));
        }
        return csv.report();
    }

    /** Who sent the same before, and when: perhaps the same file, a moment ago. */
    private void taken(CsvImport csv, Line line, Need known) {
        var by = known.submittedBy();
        if (by == null) {
            csv.problem(line, "id", "needs.import.referenceTaken", line.get("id"));
        } else {
            csv.problem(
                    line,
                    "id",
                    "needs.import.referenceTakenBy",
                    line.get("id"),
                    people.displayName(by),
                    known.submitted());
        }
    }

    private void take(Line line, @Nullable UUID forum, @Nullable UUID importer) {
        var title = line.get("title_fr");
        var description = line.orNull("description_fr");
        var need = new Need(
                UUID.randomUUID(),
                new Need.Said(title, description == null ? title : description, null, null, null, line.orNull("topic")),
                new NeedFrom(
                        Channel.IMPORT,
                        origin(line).orElseThrow(),
                        line.orNull("source"),
                        line.get("id"),
                        "fr",
                        forum,
                        null,
                        importer),
                clock.instant());
        file.open(need);
        trail.record(new Trail.Event(importer, "need.imported", need.id(), line.get("id")));
    }

    private static Optional<NeedOrigin> origin(Line line) {
        var written = line.get("raised_by").toUpperCase(Locale.ROOT);
        for (var origin : NeedOrigin.values()) {
            if (origin.name().equals(written)) {
                return Optional.of(origin);
            }
        }
        return Optional.empty();
    }
}
