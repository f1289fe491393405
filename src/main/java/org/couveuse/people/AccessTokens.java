package org.couveuse.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.shared.Checks;
import org.couveuse.shared.LinkSecret;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens with which programs sign in for somebody: shown once, kept as a hash, good for a year at most, and never for
 * what a person has to do themselves.
 */
@Service
@Transactional
public class AccessTokens {

    /** What a token begins with, so that one that got lost in a text is found by whoever searches for such. */
    public static final String MARK = "couveuse_";

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int MOST = 20;

    private final Issued issued;
    private final SignIns signIns;
    private final CurrentActor actor;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    AccessTokens(Issued issued, SignIns signIns, CurrentActor actor, Trail trail, Texts texts, Clock clock) {
        this.issued = issued;
        this.signIns = signIns;
        this.actor = actor;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    /** How far a token reaches; what votes, approves or administers is out of reach of any. */
    public enum Reach {
        /** Reads what its owner may read. */
        READ,
        /** Reads, and hands in needs, ideas, measures and reports of progress in its owner's name. */
        SUBMIT
    }

    /**
     * A token somebody wants.
     *
     * @param until last day on which it is good, a year from today at most
     */
    public record Wish(
            String name, @Nullable Reach reach, @Nullable LocalDate until) {}

    /** The token itself, which is told once. */
    public record Key(UUID id, String token) {
        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }

    /** A token as its owner sees it later. */
    public record Row(
            UUID id,
            String name,
            Reach reach,
            Instant created,
            Instant expires,
            @Nullable LocalDate lastUsed,
            @Nullable Instant revoked) {}

    /** Makes a token for who is signed in. */
    public Key issue(Wish wish) {
        var who = actor.get().id();
        var now = clock.instant();
        var today = now.atZone(texts.zone()).toLocalDate();
        var until = wish.until();
        new Checks()
                .text("name", wish.name(), 80)
                .that(wish.reach() != null, "reach", "people.token.reach")
                .that(until != null && !until.isBefore(today), "until", "people.token.until")
                .that(
                        until == null || !until.isAfter(today.plusDays(LONGEST.toDays() - 1)),
                        "until",
                        "people.token.longest")
                .refuse();
        var reach = wish.reach();
        if (until == null || reach == null || issued.good(who, now).size() >= MOST) {
            throw RuleViolation.conflict("people.token.most", MOST);
        }
        var secret = MARK + LinkSecret.fresh();
        var expires = until.plusDays(1).atStartOfDay(texts.zone()).toInstant();
        var token = issued.saveAndFlush(new AccessToken(
                UUID.randomUUID(), who, wish.name().strip(), reach, LinkSecret.hash(secret), now, expires));
        note("token.issued", who, token);
        return new Key(token.id(), secret);
    }

    /** The tokens of who is signed in that are still good, latest first. */
    @Transactional(readOnly = true)
    public List<Row> mine() {
        return issued.good(actor.get().id(), clock.instant()).stream()
                .map(AccessToken::row)
                .toList();
    }

    /** Ends one of one's own tokens. */
    public void revoke(UUID token) {
        var who = actor.get().id();
        var found =
                issued.findById(token).filter(each -> each.person().equals(who)).orElseThrow(RuleViolation::notFound);
        found.revoke(clock.instant());
        note("token.revoked", who, found);
    }

    /** Who a program with this token acts for; empty when it is wrong, over, revoked or its owner shut out. */
    public Optional<SignedIn> enter(String secret) {
        var now = clock.instant();
        var found = issued.findBySecretHash(LinkSecret.hash(secret)).filter(token -> token.good(now));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var token = found.get();
        var who = signIns.find(token.person(), token.token());
        if (who.isPresent()) {
            issued.used(token.id(), now.atZone(texts.zone()).toLocalDate());
        }
        return who;
    }

    private void note(String action, UUID person, AccessToken token) {
        trail.record(new Trail.Event(person, action, token.id(), token.row().name()));
    }

    interface Issued extends JpaRepository<AccessToken, UUID> {

        Optional<AccessToken> findBySecretHash(String hash);

        @Query("select t from AccessToken t where t.person = :person and t.revoked is null and t.expires > :now"
                + " order by t.created desc, t.id")
        List<AccessToken> good(UUID person, Instant now);

        /** Without a version: several programs may come with the same token at the same moment. */
        @Modifying
        @Query("update AccessToken t set t.lastUsed = :day where t.id = :token"
                + " and (t.lastUsed is null or t.lastUsed < :day)")
        void used(UUID token, LocalDate day);
    }
}
