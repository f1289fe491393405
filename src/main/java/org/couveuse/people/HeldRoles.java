package org.couveuse.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Memberships, asked for at a moment. */
interface HeldRoles extends JpaRepository<Membership, UUID> {

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

    @Query("select count(m) > 0 from Membership m where m.role = :role and m.from <= :now")
    boolean everHeld(Role role, Instant now);

    @Query("select count(m) > 0 from Membership m where m.person = :person and m.role in :roles")
    boolean ever(UUID person, Collection<Role> roles);

    @Query("select distinct m.scope from Membership m where m.role = :role and m.scope is not null and" + IN_FORCE
            + ACTIVE + " order by m.scope")
    List<UUID> scopes(Role role, Instant now);

    @Query("select distinct m.scope from Membership m where m.role = :role and m.scope in :among and" + IN_FORCE
            + ACTIVE)
    List<UUID> scopes(Role role, Collection<UUID> among, Instant now);
}
