package org.couveuse.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.shared.Checks;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
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
    private static final Set<Role> ALONE = EnumSet.of(Role.ADMIN, Role.AUDITOR);

    private final Held held;
    private final People people;
    private final CurrentActor actor;
    private final Rights rights;
    private final Clock clock;

    Memberships(Held held, People people, CurrentActor actor, Rights rights, Clock clock) {
        this.held = held;
        this.people = people;
        this.actor = actor;
        this.rights = rights;
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

    /** Grants a role for a time. Nobody grants to themselves; an administrator or auditor holds no other role. */
    public UUID grant(Grant grant) {
        var who = actor.get();
        requireGranter(who, grant.role());
        if (who.is(grant.person())) {
            throw RuleViolation.forbidden("people.membership.notToYourself");
        }
        people.get(grant.person());
        new Checks()
                .that(grant.role().everywhere() == (grant.scope() == null), "scope", "people.membership.scope")
                .that(grant.to() == null || grant.to().isAfter(grant.from()), "to", "people.membership.period")
                .refuse();
        var inForce = held.of(grant.person(), clock.instant());
        for (var other : inForce) {
            if (other.role() == grant.role()
                    && java.util.Objects.equals(other.row().scope(), grant.scope())) {
                return other.row().id();
            }
            if (other.role() != grant.role() && (ALONE.contains(other.role()) || ALONE.contains(grant.role()))) {
                throw RuleViolation.conflict("people.membership.alone", other.role(), grant.role());
            }
        }
        var membership = held.save(new Membership(UUID.randomUUID(), grant, who.person()));
        rights.given(membership, who);
        return membership.row().id();
    }

    /** Ends a membership now. The last administrator stays. */
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
        if (!membership.inForce(now)) {
            return;
        }
        if (membership.role() == Role.ADMIN && held.holders(Role.ADMIN, now).size() == 1) {
            throw RuleViolation.conflict("people.membership.lastAdministrator");
        }
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

    interface Held extends JpaRepository<Membership, UUID> {

        String IN_FORCE = " m.from <= :now and (m.to is null or m.to > :now)";
        String ACTIVE = " and exists (select 1 from Person p where p.id = m.person and p.active = true)";

        @Query("select m from Membership m where m.person = :person and" + IN_FORCE + " order by m.role, m.from, m.id")
        List<Membership> of(UUID person, Instant now);

        @Query("select m from Membership m where m.person in :people and" + IN_FORCE + " order by m.role, m.from, m.id")
        List<Membership> of(Collection<UUID> people, Instant now);

        @Query("select m from Membership m where m.scope = :scope and" + IN_FORCE + " order by m.role, m.from, m.id")
        List<Membership> in(UUID scope, Instant now);

        @Query("select m from Membership m where m.scope = :scope order by m.from desc, m.id")
        List<Membership> everIn(UUID scope);

        @Query("select distinct m.person from Membership m where m.role = :role and" + IN_FORCE + ACTIVE
                + " order by m.person")
        List<UUID> holders(Role role, Instant now);

        @Query("select distinct m.person from Membership m where m.role = :role and m.scope = :scope and" + IN_FORCE
                + ACTIVE + " order by m.person")
        List<UUID> holders(Role role, UUID scope, Instant now);

        @Query("select distinct m.scope from Membership m where m.role = :role and m.scope is not null and" + IN_FORCE
                + ACTIVE + " order by m.scope")
        List<UUID> scopes(Role role, Instant now);

        @Query("select distinct m.scope from Membership m where m.role = :role and m.scope in :among and" + IN_FORCE
                + ACTIVE)
        List<UUID> scopes(Role role, Collection<UUID> among, Instant now);
    }
}
