package org.couveuse.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.couveuse.shared.Checks;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.French;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who work with the product. */
@Service
@Transactional
public class People {

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cntrl}]{1,64}@[\\p{L}0-9.-]{1,130}");

    private final Known known;
    private final Organisations organisations;
    private final CurrentActor actor;
    private final Texts texts;
    private final Rights rights;
    private final LastOnes lastOnes;
    private final ApplicationEventPublisher events;

    People(
            Known known,
            Organisations organisations,
            CurrentActor actor,
            Texts texts,
            Rights rights,
            LastOnes lastOnes,
            ApplicationEventPublisher events) {
        this.known = known;
        this.organisations = organisations;
        this.actor = actor;
        this.texts = texts;
        this.rights = rights;
        this.lastOnes = lastOnes;
        this.events = events;
    }

    /**
     * A person to register.
     *
     * @param email unique, in lower case
     * @param language {@code fr} or {@code en}
     */
    public record New(
            String givenName,
            String familyName,
            String email,
            @Nullable UUID organisation,
            String language) {}

    /** A person as read by those who work with them. */
    public record Row(
            UUID id,
            String givenName,
            String familyName,
            String email,
            @Nullable UUID organisation,
            String language,
            boolean active) {

        /** Given name, then family name. */
        public String displayName() {
            return givenName + " " + familyName;
        }

        /** French or English. */
        public Locale locale() {
            return Texts.nearest(Locale.forLanguageTag(language));
        }
    }

    /** Registers a person; for the agency and administrators. */
    public UUID register(New as) {
        organisations.requireKeeper();
        check(as)
                .that(known.findByEmail(as.email()).isEmpty(), "email", "people.person.emailTaken", as.email())
                .refuse();
        return kept(new Person(UUID.randomUUID(), as));
    }

    /** Registers a person, or describes the one with this address anew. */
    public UUID registerOrDescribe(New as) {
        organisations.requireKeeper();
        check(as).refuse();
        var found = known.findByEmail(as.email());
        found.ifPresent(person -> person.describe(as));
        return kept(found.orElseGet(() -> new Person(UUID.randomUUID(), as)));
    }

    /** Whether a person takes part, signs in and holds roles. For administrators; the {@link LastOnes} stay. */
    public void activate(UUID person, boolean active) {
        var who = actor.get();
        if (!who.isSystem() && !who.has(Role.ADMIN)) {
            throw RuleViolation.forbidden("people.administratorsOnly");
        }
        if (!active && who.is(person)) {
            throw RuleViolation.conflict("people.notYourself");
        }
        var found = load(person);
        if (!active) {
            lastOnes.refuseOut(person);
        }
        found.activate(active);
        rights.takesPart(kept(found), active, who);
    }

    private UUID kept(Person person) {
        known.saveAndFlush(person);
        events.publishEvent(new Person.Described(person.id()));
        return person.id();
    }

    /** Remembers the language that who is signed in wants to be spoken to in. */
    public void speak(Locale locale) {
        load(actor.get().id()).speak(locale);
    }

    /** The person with this id, if known. */
    @Transactional(readOnly = true)
    public Optional<Row> find(UUID person) {
        return known.findById(person).map(Person::row);
    }

    /** The person with this id; refuses an unknown one. */
    @Transactional(readOnly = true)
    public Row get(UUID person) {
        return load(person).row();
    }

    /** The person with this address, if known. */
    @Transactional(readOnly = true)
    public Optional<Row> byEmail(String email) {
        return known.findByEmail(email.toLowerCase(Locale.ROOT)).map(Person::row);
    }

    /** Several people at once, by id; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Row> all(Collection<UUID> people) {
        var found = new LinkedHashMap<UUID, Row>();
        known.findAllById(people).forEach(p -> found.put(p.id(), p.row()));
        return found;
    }

    /** Names of several people at once, by id; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> people) {
        var found = new LinkedHashMap<UUID, String>();
        known.findAllById(people).forEach(p -> found.put(p.id(), p.displayName()));
        return found;
    }

    /** A person's name as shown to others; the product's own for null. */
    @Transactional(readOnly = true)
    public String displayName(@Nullable UUID person) {
        if (person == null) {
            return Actor.system().name();
        }
        return known.findById(person).map(Person::displayName).orElseGet(() -> texts.get("people.person.unknown"));
    }

    /** People in the order of their family names; {@code text} is found in names and address. */
    @Transactional(readOnly = true)
    public Slice<Row> page(String text, @Nullable String after, int limit) {
        requireReader();
        var found = known.page(French.anywhere(text), Cursor.only(after, ""), Limit.of(limit + 1));
        var items = found.stream().limit(limit).map(Person::row).toList();
        var next = found.size() > limit ? Cursor.of(found.get(limit - 1).sortKey()) : null;
        return new Slice<>(items, next);
    }

    /** Active people of an organisation by family name, at most 500. */
    @Transactional(readOnly = true)
    public List<Row> ofOrganisation(UUID organisation) {
        return known.of(organisation, Limit.of(500)).stream().map(Person::row).toList();
    }

    /** How many people {@link #page} would list in all. */
    @Transactional(readOnly = true)
    public long count(String text) {
        requireReader();
        return known.count(French.anywhere(text));
    }

    static Checks check(New as) {
        var email = as.email();
        return new Checks()
                .text("givenName", as.givenName(), 80)
                .text("familyName", as.familyName(), 80)
                .text("email", email, 200)
                .that(email == null || isAddress(email), "email", "people.person.emailForm")
                .that("fr".equals(as.language()) || "en".equals(as.language()), "language", "people.person.language");
    }

    /** Whether this is one e-mail address, in lower case, that a header can carry. */
    public static boolean isAddress(String email) {
        return email.length() <= 200 && EMAIL.matcher(email).matches() && email.equals(email.toLowerCase(Locale.ROOT));
    }

    private void requireReader() {
        if (!reads(actor.get())) {
            throw RuleViolation.forbidden("people.readersOnly");
        }
    }

    /** Whether somebody reads the list of everybody, with their addresses. */
    public static boolean reads(Actor who) {
        return who.isSystem() || Arrays.stream(Role.values()).anyMatch(r -> r.readsEverybody() && who.has(r));
    }

    private Person load(UUID person) {
        return known.findById(person).orElseThrow(RuleViolation::notFound);
    }

    interface Known extends JpaRepository<Person, UUID> {

        Optional<Person> findByEmail(String email);

        @Query("select p from Person p where p.folded like :text escape '!' and p.sortKey > :after order by p.sortKey")
        List<Person> page(String text, String after, Limit limit);

        @Query("select p from Person p where p.organisation = :organisation and p.active = true order by p.sortKey")
        List<Person> of(UUID organisation, Limit limit);

        @Query("select count(p) from Person p where p.folded like :text escape '!'")
        long count(String text);
    }
}
