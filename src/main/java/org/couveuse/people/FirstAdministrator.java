package org.couveuse.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.couveuse.shared.Checks;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the first administrator of an empty installation in. Whoever starts the product names the account in
 * {@code couveuse.first-admin} and reads a code in the log, good once, for a day, and until the process ends; only its
 * hash is kept, in memory. Once there is an administrator nothing of this is open.
 */
@Service
public class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final Duration VALID = Duration.ofHours(24);

    private final Memberships memberships;
    private final People people;
    private final Accounts accounts;
    private final ActingAs acting;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String wanted;
    private final String address;
    private final SecureRandom chance = new SecureRandom();
    private @Nullable Waiting waiting;

    FirstAdministrator(
            Memberships memberships,
            People people,
            Accounts accounts,
            ActingAs acting,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${couveuse.first-admin:}") String wanted,
            @Value("${couveuse.base-address}") String address) {
        this.memberships = memberships;
        this.people = people;
        this.accounts = accounts;
        this.acting = acting;
        this.transaction = transaction;
        this.clock = clock;
        this.wanted = wanted.strip();
        this.address = address;
    }

    private record Waiting(byte[] hash, Instant until) {}

    /**
     * Who they are, as they say themselves.
     *
     * @param code as read in the log; spaces and dashes don't matter
     */
    public record Introduction(String code, String givenName, String familyName, String email, String password) {
        @Override
        public String toString() {
            return "Introduction[" + email + "]";
        }
    }

    /** Tells whoever reads the log what to do when nobody administers yet. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (thereIsOne()) {
            return;
        }
        if (wanted.isEmpty()) {
            LOG.warn("Nobody administers yet. Start with COUVEUSE_FIRST_ADMIN=<account name> to let the first one in.");
            return;
        }
        LOG.warn("""


                        Premier accès / first access: {}/premier-acces
                        Compte / account: {}
                        Code, une fois, 24 h / once, 24 h: {}
                        """, address, wanted, prepare());
    }

    /** Makes a new code; the one before is worth nothing from now on. */
    synchronized String prepare() {
        var bytes = new byte[16];
        chance.nextBytes(bytes);
        var code = HexFormat.of().formatHex(bytes);
        waiting = new Waiting(hash(code), clock.instant().plus(VALID));
        return code.replaceAll("(.{4})(?!$)", "$1-");
    }

    /** Whether the first administrator is waited for. */
    public synchronized boolean awaited() {
        return waiting != null && clock.instant().isBefore(waiting.until()) && !thereIsOne();
    }

    /** The name under which they will sign in. */
    public String username() {
        return wanted;
    }

    /** Lets them in: the person, the account, the role. Refuses a wrong code, and everything once there is one. */
    public synchronized void enter(Introduction as) {
        if (!awaited() || waiting == null) {
            throw RuleViolation.notFound();
        }
        var given = hash(as.code().replaceAll("[\\s-]", "").toLowerCase(java.util.Locale.ROOT));
        new Checks()
                .that(MessageDigest.isEqual(waiting.hash(), given), "code", "people.first.code")
                .refuse();
        People.check(new People.New(as.givenName(), as.familyName(), as.email(), null, "fr"))
                .refuse();
        Accounts.checkPassword(as.password())
                .that(!as.password().equalsIgnoreCase(wanted), "password", "people.account.asName")
                .refuse();
        acting.asSystem(() -> transaction.executeWithoutResult(status -> {
            var person = people.register(new People.New(as.givenName(), as.familyName(), as.email(), null, "fr"));
            accounts.open(person, wanted, as.password());
            memberships.grant(person, Role.ADMIN, null);
        }));
        waiting = null;
        LOG.warn("The first administrator has come; COUVEUSE_FIRST_ADMIN is no longer needed.");
    }

    private boolean thereIsOne() {
        return !memberships.holders(Role.ADMIN, null).isEmpty();
    }

    private static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
