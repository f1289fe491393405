package org.couveuse.people;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.couveuse.audit.Trail;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People who come through an identity provider. They are known by issuer and subject, never by their address: whoever
 * gets the address of somebody else gets nothing of theirs.
 */
@Service
@Transactional
public class ExternalIdentities {

    private final Known known;
    private final People people;
    private final People.Known registered;
    private final Accounts accounts;
    private final ExternalRoles roles;
    private final SignIns signIns;
    private final ActingAs acting;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExternalIdentities(
            Known known,
            People people,
            People.Known registered,
            Accounts accounts,
            ExternalRoles roles,
            SignIns signIns,
            ActingAs acting,
            Trail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.known = known;
        this.people = people;
        this.registered = registered;
        this.accounts = accounts;
        this.roles = roles;
        this.signIns = signIns;
        this.acting = acting;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A role that the operator's map gives for what a provider says; the scope is null for roles that hold everywhere. */
    public record Mapped(Role role, @Nullable UUID scope) {}

    /**
     * What a provider says of somebody, verified.
     *
     * @param email null unless the provider verified it
     * @param roles what the operator's map makes of the provider's claim; unknown values make nothing
     */
    public record Claimed(
            String issuer,
            String subject,
            @Nullable String email,
            @Nullable String givenName,
            @Nullable String familyName,
            String language,
            Set<Mapped> roles) {}

    /**
     * Lets somebody in who comes from a provider: who is known, else who is new, with no role but those the map gives.
     *
     * @param linkRegistered whether somebody whom the agency registered, who never had an account, is known by their
     *     verified address the first time
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public SignedIn enter(Claimed as, boolean linkRegistered) {
        return once(as, () -> {
            var identity = known.findByIssuerAndSubject(as.issuer(), as.subject())
                    .orElseGet(() -> added(as, newcomer(as, linkRegistered)));
            return in(identity, as);
        });
    }

    /** Links who is signed in, and asked for it, to who they are at the provider. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public SignedIn link(UUID person, Claimed as) {
        return once(as, () -> {
            var found = known.findByIssuerAndSubject(as.issuer(), as.subject());
            if (found.isPresent() && !found.get().person().equals(person)) {
                throw RuleViolation.conflict("people.external.linkedElsewhere");
            }
            return in(found.orElseGet(() -> added(as, person)), as);
        });
    }

    /** Of two who come in as the same person at the same moment, the second finds what the first has made. */
    private SignedIn once(Claimed as, Supplier<SignedIn> work) {
        Supplier<SignedIn> whole = () -> Objects.requireNonNull(transaction.execute(status -> acting.asSystem(work)));
        try {
            return whole.get();
        } catch (DataIntegrityViolationException | ConcurrencyFailureException atTheSameMoment) {
            return whole.get();
        } catch (RuleViolation refusal) {
            // the address that is taken may be that of who just came in as the same person
            if (person(as.issuer(), as.subject()).isEmpty()) {
                throw refusal;
            }
            return whole.get();
        }
    }

    /** Whether a person may come in through a provider. */
    @Transactional(readOnly = true)
    public boolean linked(UUID person) {
        return !known.findByPerson(person).isEmpty();
    }

    /** Whom a provider means. */
    @Transactional(readOnly = true)
    public Optional<UUID> person(String issuer, String subject) {
        return known.findByIssuerAndSubject(issuer, subject).map(ExternalIdentity::person);
    }

    private SignedIn in(ExternalIdentity identity, Claimed as) {
        if (signIns.find(identity.person(), null).isEmpty()) {
            throw RuleViolation.forbidden("people.external.out");
        }
        roles.follow(identity, as.roles());
        return signIns.find(identity.person(), null).orElseThrow(() -> RuleViolation.forbidden("people.external.out"));
    }

    private UUID newcomer(Claimed as, boolean linkRegistered) {
        var email = as.email() == null ? null : as.email().strip().toLowerCase(Locale.ROOT);
        if (email == null || !People.isAddress(email)) {
            throw RuleViolation.forbidden("people.external.unknown");
        }
        var there = registered.findByEmail(email).map(person -> person.row().id());
        if (there.isPresent()) {
            var free = linkRegistered
                    && accounts.of(there.get()).isEmpty()
                    && known.findByPerson(there.get()).isEmpty();
            if (!free) {
                throw RuleViolation.conflict("people.external.taken");
            }
            return there.get();
        }
        var given = cut(as.givenName());
        var family = cut(as.familyName());
        if (given == null || family == null) {
            throw RuleViolation.forbidden("people.external.unknown");
        }
        var language = Texts.nearest(Locale.forLanguageTag(as.language())).getLanguage();
        return people.register(new People.New(given, family, email, null, language));
    }

    private static @Nullable String cut(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        var plain = name.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() > 80 ? plain.substring(0, 80) : plain;
    }

    private ExternalIdentity added(Claimed as, UUID person) {
        var identity = known.saveAndFlush(
                new ExternalIdentity(UUID.randomUUID(), person, as.issuer(), as.subject(), clock.instant()));
        trail.record(new Trail.Event(person, "account.linked", person, as.issuer()));
        return identity;
    }

    interface Known extends JpaRepository<ExternalIdentity, UUID> {

        Optional<ExternalIdentity> findByIssuerAndSubject(String issuer, String subject);

        List<ExternalIdentity> findByPerson(UUID person);
    }
}
