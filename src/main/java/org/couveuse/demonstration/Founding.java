package org.couveuse.demonstration;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.couveuse.governance.Bodies;
import org.couveuse.governance.Body.Objective;
import org.couveuse.governance.Body.Plan;
import org.couveuse.governance.BodyKind;
import org.couveuse.governance.Funds;
import org.couveuse.governance.Seats;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Memberships;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.people.PeopleImports;
import org.couveuse.people.Role;
import org.couveuse.shared.CsvImport.Line;
import org.couveuse.shared.Texts;
import org.couveuse.shared.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What must be there before anything can happen: organisations, bodies with their seats, plan and funds, people and
 * their accounts. Only ever called for the demonstration; names of people are invented.
 */
@Component
public class Founding {

    /** The password of all accounts of the demonstration. */
    public static final String PASSWORD = "couveuse";

    private static final String FORUM = "Forum des dirigeants publics et privés";
    private static final BigDecimal THRESHOLD = new BigDecimal("50000");
    private static final BigDecimal OPENING = new BigDecimal("412500");

    private final PeopleImports imports;
    private final Organisations organisations;
    private final People people;
    private final Memberships memberships;
    private final Accounts accounts;
    private final Bodies bodies;
    private final Seats seats;
    private final Funds funds;
    private final ActingAs acting;
    private final Texts texts;
    private final Turns turns;
    private final Clock clock;

    Founding(
            PeopleImports imports,
            Organisations organisations,
            People people,
            Memberships memberships,
            Accounts accounts,
            Bodies bodies,
            Seats seats,
            Funds funds,
            ActingAs acting,
            Texts texts,
            Turns turns,
            Clock clock) {
        this.imports = imports;
        this.organisations = organisations;
        this.people = people;
        this.memberships = memberships;
        this.accounts = accounts;
        this.bodies = bodies;
        this.seats = seats;
        this.funds = funds;
        this.acting = acting;
        this.texts = texts;
        this.turns = turns;
        this.clock = clock;
    }

    /** The bodies that were founded. */
    public record Founded(UUID forum, UUID managers, UUID employees, UUID citizens, UUID chairs, UUID agency) {}

    /** Founds everything, all or nothing; does nothing when it is there. */
    @Transactional
    public Founded found() {
        return acting.asSystem(() -> {
            if (!isFounded()) {
                // of two nodes that start together on an empty database one founds, the other finds it done
                turns.take("founding");
            }
            return isFounded() ? known() : make();
        });
    }

    /** Whether the founding is there. */
    @Transactional(readOnly = true)
    public boolean isFounded() {
        return bodies.of(BodyKind.FORUM).stream().anyMatch(row -> row.nameFr().equals(FORUM));
    }

    /** The person behind an account of the demonstration, e.g. {@code agence1}. */
    public UUID person(String username) {
        return accounts.loadUserByUsername(username).person();
    }

    /** The organisation with a code of the demonstration, e.g. {@code MCC} or {@code FICTIF1}. */
    public UUID organisation(String code) {
        return organisations.byCode(code).orElseThrow().id();
    }

    private Founded make() {
        FoundingFiles.complete(imports.organisations(FoundingFiles.organisations()));
        FoundingFiles.complete(imports.organisations(FoundingFiles.inventedOrganisations()));
        var founded = establish();
        var hash = accounts.hash(PASSWORD);
        for (var line : FoundingFiles.accounts()) {
            settle(line, founded, hash);
        }
        return founded;
    }

    private Founded establish() {
        var forum = establish("forum", BodyKind.FORUM, null, THRESHOLD);
        var founded = new Founded(
                forum,
                establish("managers", BodyKind.MANAGERS_GROUP, forum, null),
                establish("employees", BodyKind.EMPLOYEES_GROUP, forum, null),
                establish("citizens", BodyKind.CITIZENS_GROUP, forum, null),
                establish("chairs", BodyKind.RESEARCH_CHAIR, forum, null),
                establish("agency", BodyKind.AGENCY, null, null));
        funds.open(forum, OPENING);
        var start = fiscalYear();
        var objectives = List.of("enable", "align", "blockers", "experiment", "citizen", "share").stream()
                .map(key -> "demonstration.objective." + key)
                .map(key -> new Objective(UUID.randomUUID(), fr(key), en(key)))
                .toList();
        bodies.adopt(forum, new Plan(start, start.plusYears(3).minusDays(1), objectives));
        return founded;
    }

    private UUID establish(String key, BodyKind kind, @Nullable UUID parent, @Nullable BigDecimal threshold) {
        var text = "demonstration.body." + key;
        var name = kind == BodyKind.FORUM ? FORUM : fr(text);
        var body = bodies.establish(new Bodies.New(kind, name, en(text), parent, threshold));
        var start = fiscalYear();
        bodies.mandate(
                body,
                new Bodies.Term(fr(text + ".purpose"), start, start.plusYears(3).minusDays(1)));
        return body;
    }

    private void settle(Line line, Founded founded, String hash) {
        var username = line.get("username");
        var code = line.orNull("organisation");
        var own = code == null ? null : organisation(code);
        var person = people.register(new People.New(
                line.get("given_name"),
                line.get("family_name"),
                username + "@exemple.quebec",
                own,
                line.get("language")));
        accounts.openHashed(person, username, hash);
        var role = line.orNull("role");
        if (role != null) {
            give(person, Role.valueOf(role), line.get("scope"), own, founded);
        }
    }

    private void give(UUID person, Role role, String scope, @Nullable UUID own, Founded founded) {
        switch (scope) {
            case "" -> memberships.grant(person, role, null);
            case "organisation" -> memberships.grant(person, role, own);
            case "forum" -> seats.take(founded.forum(), person, role);
            case "managers" -> seats.take(founded.managers(), person, role);
            case "employees" -> seats.take(founded.employees(), person, role);
            case "citizens" -> seats.take(founded.citizens(), person, role);
            case "chairs" -> {
                memberships.grant(person, role, null);
                seats.take(founded.chairs(), person, Role.ADVISOR);
            }
            default -> throw new IllegalArgumentException("no such scope: " + scope);
        }
    }

    private Founded known() {
        var forum = one(bodies.of(BodyKind.FORUM), FORUM);
        return new Founded(
                forum,
                group(forum, BodyKind.MANAGERS_GROUP),
                group(forum, BodyKind.EMPLOYEES_GROUP),
                group(forum, BodyKind.CITIZENS_GROUP),
                group(forum, BodyKind.RESEARCH_CHAIR),
                one(bodies.of(BodyKind.AGENCY), fr("demonstration.body.agency")));
    }

    private UUID group(UUID forum, BodyKind kind) {
        var groups = bodies.advising(forum).stream()
                .filter(row -> row.kind() == kind)
                .toList();
        return groups.get(0).id();
    }

    private static UUID one(List<Bodies.Row> rows, String nameFr) {
        return rows.stream()
                .filter(row -> row.nameFr().equals(nameFr))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The first of April on or before today. */
    private LocalDate fiscalYear() {
        var today = LocalDate.ofInstant(clock.instant(), texts.zone());
        var april = LocalDate.of(today.getYear(), 4, 1);
        return april.isAfter(today) ? april.minusYears(1) : april;
    }

    private String fr(String key) {
        return texts.in(Texts.FRENCH, key);
    }

    private String en(String key) {
        return texts.in(Texts.ENGLISH, key);
    }
}
