package org.couveuse.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.couveuse.shared.Checks;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds which role within which scope, and when. A room that grants as part of its own work (a team formed, a
 * mandate confirmed) checks that itself and then grants as the product, through {@link ActingAs#asSystem}.
 */
@Service
@Transactional
public class Memberships {

    private static final Set<Role> GRANTED_BY_AGENCY =
            EnumSet.of(Role.HOST_CONTACT, Role.ADOPTER_CONTACT, Role.EXPERT, Role.ADVISOR);
    /** Who holds one of these holds no other; who verifies comes first. */
    static final List<Role> ALONE = List.of(Role.AUDITOR, Role.ADMIN);

    private final HeldRoles held;
    private final People people;
    private final CurrentActor actor;
    private final Rights rights;
    private final LastOnes lastOnes;
    private final Turns turns;
    private final Clock clock;

    Memberships(
            HeldRoles held,
            People people,
            CurrentActor actor,
            Rights rights,
            LastOnes lastOnes,
            Turns turns,
            Clock clock) {
        this.held = held;
        this.people = people;
        this.actor = actor;
        this.rights = rights;
        this.lastOnes = lastOnes;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * A role to grant.
     *
     * @param scope body, incubator or organisation; null for the roles that hold everywhere
     * @param to when it ends by itself; null when it does not
     */
    public record Grant(
            UUID person,
            Role role,
            @Nullable UUID scope,
            Instant from,
            @Nullable Instant to) {}

    /** A role held. */
    public record Row(
            UUID id,
            UUID person,
            Role role,
            @Nullable UUID scope,
            Instant from,
            @Nullable Instant to) {}

    /**
     * Grants a role from now on, until it is revoked.
     *
     * @return the membership; the one there is when the person already holds the role in this scope
     */
    public UUID grant(UUID person, Role role, @Nullable UUID scope) {
        return grant(new Grant(person, role, scope, clock.instant(), null));
    }

    /**
     * Grants a role for a time. Nobody grants to themselves; an administrator or auditor holds no other role. What lets
     * vote, approve or verify takes two people ({@link RightRequests}).
     */
    public UUID grant(Grant grant) {
        var who = actor.get();
        requireGranter(who, grant.role());
        if (who.is(grant.person())) {
            throw RuleViolation.forbidden("people.membership.notToYourself");
        }
        if (grant.role().takesTwo() && !who.isSystem()) {
            throw RuleViolation.forbidden("people.right.takesTwo");
        }
        var there = check(grant);
        if (there.isPresent()) {
            return there.get().row().id();
        }
        return keep(new Membership(UUID.randomUUID(), grant, who.person()))
                .row()
                .id();
    }

    /** Grants for good what one person asked for and another confirmed; {@link RightRequests} has checked both. */
    UUID grantOfTwo(Grant grant, UUID askedBy, UUID confirmedBy) {
        var membership = check(grant).orElseGet(() -> keep(new Membership(UUID.randomUUID(), grant, askedBy)));
        if (!membership.stands()) {
            membership.stand(askedBy, confirmedBy);
        }
        return membership.row().id();
    }

    /** The membership that is there already, if its role can be granted at all. */
    Optional<Membership> check(Grant grant) {
        turns.take("rights");
        people.get(grant.person());
        new Checks()
                .that(grant.role().everywhere() == (grant.scope() == null), "scope", "people.membership.scope")
                .that(grant.to() == null || grant.to().isAfter(grant.from()), "to", "people.membership.period")
                .refuse();
        var inForce = held.of(grant.person(), clock.instant());
        for (var other : inForce) {
            if (other.role() == grant.role()
                    && java.util.Objects.equals(other.row().scope(), grant.scope())) {
                return Optional.of(other);
            }
            if (other.role() != grant.role() && (ALONE.contains(other.role()) || ALONE.contains(grant.role()))) {
                throw RuleViolation.conflict("people.membership.alone", other.role(), grant.role());
            }
        }
        return Optional.empty();
    }

    private Membership keep(Membership membership) {
        var kept = held.save(membership);
        rights.given(kept, actor.get());
        return kept;
    }

    /** Ends a membership now. The last administrator stays, and the last officer of the agency. */
    public void revoke(UUID membership) {
        var found = held.findById(membership).orElseThrow(RuleViolation::notFound);
        requireGranter(actor.get(), found.role());
        end(found);
    }

    /** Ends all memberships of a scope in these roles, e.g. when a team's mandate is over. */
    public void revokeAll(UUID scope, Collection<Role> roles) {
        for (var found : held.in(scope, clock.instant())) {
            if (roles.contains(found.role())) {
                requireGranter(actor.get(), found.role());
                end(found);
            }
        }
    }

    /** Active people who hold the role now: in this scope, or in any when null. Each once, in a steady order. */
    @Transactional(readOnly = true)
    public List<UUID> holders(Role role, @Nullable UUID scope) {
        return scope == null ? held.holders(role, clock.instant()) : held.holders(role, scope, clock.instant());
    }

    /** Active people who count as this candidate now; none for the holder of a private link. */
    @Transactional(readOnly = true)
    public List<UUID> holders(Candidate candidate) {
        if (candidate.kind().equals("PERSON")) {
            return people.find(UUID.fromString(candidate.scope()))
                    .filter(People.Row::active)
                    .map(p -> List.of(p.id()))
                    .orElse(List.of());
        }
        if (candidate.kind().equals("NEED")) {
            return List.of();
        }
        var role = Role.valueOf(candidate.kind());
        return holders(role, candidate.scope().equals("*") ? null : UUID.fromString(candidate.scope()));
    }

    /** Scopes in which some active person holds the role now, in a steady order. */
    @Transactional(readOnly = true)
    public List<UUID> scopes(Role role) {
        return held.scopes(role, clock.instant());
    }

    /** Those of these scopes in which some active person holds the role now. */
    @Transactional(readOnly = true)
    public Set<UUID> scopes(Role role, Collection<UUID> among) {
        return among.isEmpty() ? Set.of() : Set.copyOf(held.scopes(role, among, clock.instant()));
    }

    /** Whether the person holds the role in this scope now. */
    @Transactional(readOnly = true)
    public boolean holds(UUID person, Role role, @Nullable UUID scope) {
        return holders(role, scope).contains(person);
    }

    /** What a person holds now. */
    @Transactional(readOnly = true)
    public List<Row> of(UUID person) {
        return held.of(person, clock.instant()).stream().map(Membership::row).toList();
    }

    /** What several people hold now. */
    @Transactional(readOnly = true)
    public List<Row> of(Collection<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : held.of(people, clock.instant()).stream().map(Membership::row).toList();
    }

    /** Who holds what within a scope now, by role. */
    @Transactional(readOnly = true)
    public List<Row> in(UUID scope) {
        return held.in(scope, clock.instant()).stream().map(Membership::row).toList();
    }

    /** All that was ever held within a scope, latest first. */
    @Transactional(readOnly = true)
    public List<Row> everIn(UUID scope) {
        return held.everIn(scope).stream().map(Membership::row).toList();
    }

    private void end(Membership membership) {
        var now = clock.instant();
        turns.take("rights");
        if (!membership.inForce(now)) {
            return;
        }
        lastOnes.refuseEnd(membership, actor.get().isSystem());
        membership.end(now);
        rights.taken(membership, actor.get());
    }

    private static void requireGranter(Actor who, Role role) {
        var may = who.isSystem()
                || who.has(Role.ADMIN)
                || (who.has(Role.AGENCY_OFFICER) && GRANTED_BY_AGENCY.contains(role));
        if (!may) {
            throw RuleViolation.forbidden("people.membership.granters");
        }
    }
}
