package org.couveuse.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.couveuse.audit.Trail;
import org.couveuse.shared.Checks;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.French;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By what people sign in: names and hashed passwords. */
@Service
@Transactional
public class Accounts implements UserDetailsService {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,79}");
    /** How many characters a password has at least. */
    public static final int SHORTEST = 8;

    private static final int LONGEST = 72;

    private final Opened opened;
    private final People.Known people;
    private final HeldRoles held;
    private final SignIns signIns;
    private final Rights rights;
    private final CurrentActor actor;
    private final PasswordEncoder encoder;
    private final Trail trail;

    Accounts(
            Opened opened,
            People.Known people,
            HeldRoles held,
            SignIns signIns,
            Rights rights,
            CurrentActor actor,
            PasswordEncoder encoder,
            Trail trail) {
        this.opened = opened;
        this.people = people;
        this.held = held;
        this.signIns = signIns;
        this.rights = rights;
        this.actor = actor;
        this.encoder = encoder;
        this.trail = trail;
    }

    /** An account as an administrator sees it. */
    public record Row(String username, UUID person, boolean enabled) {}

    @Override
    @Transactional(readOnly = true)
    public SignedIn loadUserByUsername(String username) {
        var account = opened.findByUsername(username.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new UsernameNotFoundException("unknown account"));
        return new SignedIn(account, signIns.moment(account.person()));
    }

    /** Opens an account with a password; for administrators. */
    public void open(UUID person, String username, String password) {
        requireAdministrator();
        checkPassword(password).refuse();
        openHashed(person, username, encoder.encode(password));
    }

    /** Opens an account with a password that is good for one sign-in; for administrators. */
    public void openOnce(UUID person, String username, String password) {
        open(person, username, password);
        load(username).rehash(encoder.encode(password), true);
    }

    /** Opens an account whose password was hashed before; for administrators. */
    public void openHashed(UUID person, String username, String hash) {
        requireAlone(person);
        if (!hash.startsWith("$2")) {
            throw new IllegalArgumentException("not a BCrypt hash");
        }
        checkName(person, username);
        opened.saveAndFlush(new Account(UUID.randomUUID(), username, hash, person));
        note("account.opened", person);
    }

    /** Refuses (422) a name that no account may have, or another has. */
    public void checkName(UUID person, String username) {
        new Checks()
                .that(people.existsById(person), "person", "shared.notFound")
                .that(USERNAME.matcher(username).matches(), "username", "people.account.usernameForm")
                .that(opened.findByUsername(username).isEmpty(), "username", "people.account.usernameTaken", username)
                .refuse();
    }

    /** A password that two people gave, good for one sign-in; opens the account where there is none. */
    void give(UUID person, String username, String hash) {
        var account = opened.findFirstByPersonOrderByUsername(person).orElse(null);
        if (account == null) {
            checkName(person, username);
            account = opened.save(new Account(UUID.randomUUID(), username, hash, person));
        }
        account.rehash(hash, true);
        rights.changed(person);
    }

    /** Hashes a password once for several accounts. */
    public String hash(String password) {
        return encoder.encode(password);
    }

    /** Lets an account sign in or not; nobody shuts themselves out. */
    public void enable(String username, boolean enabled) {
        requireAdministrator();
        var account = load(username);
        if (!enabled && actor.get().is(account.person())) {
            throw RuleViolation.conflict("people.notYourself");
        }
        account.enable(enabled);
        rights.changed(account.person());
        note(enabled ? "account.enabled" : "account.disabled", account.person());
    }

    /** Gives a password that is good for one sign-in; for administrators, never for their own, nor where it takes two. */
    public void renew(String username, String password) {
        requireAdministrator();
        var account = load(username);
        requireKeeper(account.person());
        requireAlone(account.person());
        checkPassword(password).refuse();
        account.rehash(encoder.encode(password), true);
        rights.changed(account.person());
        note("account.renewed", account.person());
    }

    /**
     * Chooses another password for one's own account; all other sessions of the account end.
     *
     * @param current the one that is in force, given once more
     */
    public void choose(String current, String chosen) {
        var account = opened.findFirstByPersonOrderByUsername(actor.get().id()).orElseThrow(RuleViolation::notFound);
        new Checks()
                .that(encoder.matches(current, account.passwordHash()), "current", "people.account.wrong")
                .refuse();
        checkPassword(chosen)
                .that(!chosen.equals(current), "password", "people.account.same")
                .that(!chosen.equalsIgnoreCase(account.username()), "password", "people.account.asName")
                .refuse();
        account.rehash(encoder.encode(chosen), false);
        rights.changed(account.person());
        note("account.password", account.person());
    }

    /** Who just chose a password, as their session goes on: signed in the same way as before, nothing left to choose. */
    @Transactional(readOnly = true)
    public SignedIn goingOn(SignedIn before) {
        if (!before.byPassword()) {
            return signIns.again(before);
        }
        var now = loadUserByUsername(before.getUsername());
        now.eraseCredentials();
        return now;
    }

    /** The account of a person, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Row> of(UUID person) {
        return opened.findFirstByPersonOrderByUsername(person).map(Account::row);
    }

    /** Accounts by name; for administrators. */
    @Transactional(readOnly = true)
    public Slice<Row> page(String text, @Nullable String after, int limit) {
        requireAdministrator();
        var found = opened.page(French.anywhere(text), Cursor.only(after, ""), Limit.of(limit + 1));
        var items = found.stream().limit(limit).map(Account::row).toList();
        return new Slice<>(
                items, found.size() > limit ? Cursor.of(found.get(limit - 1).username()) : null);
    }

    private Account load(String username) {
        return opened.findByUsername(username).orElseThrow(RuleViolation::notFound);
    }

    static Checks checkPassword(String password) {
        return new Checks()
                .that(
                        password.length() >= SHORTEST
                                && password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= LONGEST,
                        "password",
                        "people.account.password",
                        SHORTEST,
                        LONGEST);
    }

    /** Who administers, and never for themselves. */
    void requireKeeper(UUID person) {
        requireAdministrator();
        if (actor.get().is(person)) {
            throw RuleViolation.conflict("people.account.ownHere");
        }
    }

    /** Whoever may vote, approve or verify, or ever might, gets no password from one person alone. */
    private void requireAlone(UUID person) {
        requireAdministrator();
        if (!actor.get().isSystem() && held.ever(person, Role.ofTwo())) {
            throw RuleViolation.forbidden("people.account.takesTwo");
        }
    }

    private void requireAdministrator() {
        var who = actor.get();
        if (!who.isSystem() && !who.has(Role.ADMIN)) {
            throw RuleViolation.forbidden("people.administratorsOnly");
        }
    }

    private void note(String action, UUID person) {
        trail.record(new Trail.Event(actor.get().person(), action, person, null));
    }

    interface Opened extends JpaRepository<Account, UUID> {

        Optional<Account> findByUsername(String username);

        List<Account> findByPerson(UUID person);

        Optional<Account> findFirstByPersonOrderByUsername(UUID person);

        @Query("select a from Account a where (a.username like :text escape '!'"
                + " or a.person in (select p.id from Person p where p.folded like :text escape '!'))"
                + " and a.username > :after order by a.username")
        List<Account> page(String text, String after, Limit limit);
    }
}
