package org.couveuse.administration;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.notices.Notices;
import org.couveuse.people.Accounts;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.HalfKeys;
import org.couveuse.people.Memberships;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.couveuse.subjects.Subject;
import org.couveuse.subjects.SubjectLists;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People with their accounts and roles, as an administrator sees them; accounts are opened with a password made here. */
@Service
@Transactional
public class AccountDesk {

    /** Without letters and digits that are taken for each other. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int GROUPS = 4;
    private static final int SIGNS_A_GROUP = 4;
    private static final int MOST_SCOPES = 200;

    private final People people;
    private final Accounts accounts;
    private final HalfKeys keys;
    private final Memberships memberships;
    private final Organisations organisations;
    private final Subjects subjects;
    private final SubjectLists lists;
    private final Notices notices;
    private final CurrentActor actor;
    private final SecureRandom chance = new SecureRandom();

    AccountDesk(
            People people,
            Accounts accounts,
            HalfKeys keys,
            Memberships memberships,
            Organisations organisations,
            Subjects subjects,
            SubjectLists lists,
            Notices notices,
            CurrentActor actor) {
        this.people = people;
        this.accounts = accounts;
        this.keys = keys;
        this.memberships = memberships;
        this.organisations = organisations;
        this.subjects = subjects;
        this.lists = lists;
        this.notices = notices;
        this.actor = actor;
    }

    /**
     * A person with what they sign in with and what they hold.
     *
     * @param account null while none was opened
     */
    public record Row(People.Row person, Accounts.@Nullable Row account, List<Held> roles) {}

    /** A role held, with the name of where it holds; null when it holds everywhere. */
    public record Held(
            UUID membership,
            Role role,
            @Nullable String where,
            Instant from,
            @Nullable Instant to) {}

    /** Where a role could hold. */
    public record Scope(UUID id, String name) {}

    /**
     * A name and a password that are shown once.
     *
     * @param half whether it is the first half of it, and a second person has the other
     */
    public record Key(String username, String password, boolean half) {
        @Override
        public String toString() {
            return "Key[" + username + "]";
        }
    }

    /** People in the order of their family names. */
    @Transactional(readOnly = true)
    public Slice<Row> page(String text, @Nullable String after, int limit) {
        requireAdministrator();
        return people.page(text, after, limit).map(this::row);
    }

    /** How many people {@link #page} would list in all. */
    @Transactional(readOnly = true)
    public long count(String text) {
        requireAdministrator();
        return people.count(text);
    }

    /** One person; refuses an unknown one. */
    @Transactional(readOnly = true)
    public Row of(UUID person) {
        requireAdministrator();
        return row(people.get(person));
    }

    /** Whether it takes two people to give this person a password. */
    @Transactional(readOnly = true)
    public boolean takesTwo(UUID person) {
        requireAdministrator();
        return keys.takeTwo(person);
    }

    /** Opens an account; its password is made here, told once and good for one sign-in; or its first half, where it takes two. */
    public Key open(UUID person, String username) {
        requireAdministrator();
        if (accounts.of(person).isPresent()) {
            throw RuleViolation.conflict("administration.account.there");
        }
        if (keys.takeTwo(person)) {
            accounts.checkName(person, username.strip());
            return half(person, username.strip());
        }
        var password = password(GROUPS);
        accounts.openOnce(person, username.strip(), password);
        return new Key(username.strip(), password, false);
    }

    /**
     * Gives the account of a person a new password, made here, told once and good for one sign-in; or has it wait for a
     * second person, where it takes two. The person is told by mail, so that nobody signs in for them without their knowing.
     */
    public Key renew(UUID person) {
        requireAdministrator();
        var account = accounts.of(person).orElseThrow(RuleViolation::notFound);
        if (keys.takeTwo(person)) {
            return half(person, account.username());
        }
        var password = password(GROUPS);
        accounts.renew(account.username(), password);
        notices.tell(person, "right.renewed", people.displayName(actor.get().person()), notices.link("/"));
        return new Key(account.username(), password, false);
    }

    /** The half of who asks; who could give the other is told that it waits. */
    private Key half(UUID person, String username) {
        var first = password(GROUPS / 2) + '-';
        keys.ask(person, username, first, password(GROUPS / 2));
        keys.givers(person)
                .forEach(giver -> notices.tell(
                        giver,
                        "right.keyAsked",
                        people.displayName(person),
                        people.displayName(actor.get().person()),
                        notices.link("/droits")));
        return new Key(username, first, true);
    }

    /** Places where a role could hold, by name; none for a role that holds everywhere. */
    @Transactional(readOnly = true)
    public List<Scope> scopes(Role role, String text) {
        requireAdministrator();
        return switch (role) {
            case ADVISOR, FORUM_MEMBER, FORUM_CHAIR, FORUM_CO_CHAIR -> things(SubjectType.BODY, text);
            case TEAM_MEMBER, TEAM_LEAD -> things(SubjectType.INCUBATOR, text);
            case HOST_CONTACT, ADOPTER_CONTACT ->
                organisations.page(text, null, null, MOST_SCOPES).items().stream()
                        .map(row -> new Scope(row.id(), row.name()))
                        .toList();
            case AGENCY_OFFICER, EXPERT, AUDITOR, ADMIN -> List.of();
        };
    }

    /** A name for an account, from the person's address. */
    public static String usernameFor(People.Row person) {
        var plain = Normalizer.normalize(person.email().split("@", 2)[0], Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]", "")
                .replaceAll("^[^a-z0-9]+", "");
        return plain.length() < 2 ? "compte" : plain;
    }

    private List<Scope> things(SubjectType type, String text) {
        var wanted = text.strip().toLowerCase(Locale.CANADA_FRENCH);
        return lists.latest(type, List.of(), MOST_SCOPES).stream()
                .map(Subject::card)
                .filter(card -> card.title().toLowerCase(Locale.CANADA_FRENCH).contains(wanted))
                .map(card -> new Scope(card.id(), card.title()))
                .toList();
    }

    private Row row(People.Row person) {
        var held = memberships.of(person.id());
        var names = subjects.all(held.stream()
                .map(Memberships.Row::scope)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new Row(
                person,
                accounts.of(person.id()).orElse(null),
                held.stream().map(each -> held(each, names)).toList());
    }

    private static Held held(Memberships.Row row, java.util.Map<UUID, Subject.Card> names) {
        var scope = row.scope();
        var card = scope == null ? null : names.get(scope);
        var where = scope == null ? null : card == null ? scope.toString() : card.title();
        return new Held(row.id(), row.role(), where, row.from(), row.to());
    }

    private String password(int groups) {
        var text = new StringBuilder();
        for (var i = 0; i < groups * SIGNS_A_GROUP; i++) {
            if (i > 0 && i % SIGNS_A_GROUP == 0) {
                text.append('-');
            }
            text.append(SIGNS.charAt(chance.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    private void requireAdministrator() {
        if (!actor.get().has(Role.ADMIN)) {
            throw RuleViolation.forbidden("people.administratorsOnly");
        }
    }
}
