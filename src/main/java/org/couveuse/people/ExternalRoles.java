package org.couveuse.people;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.people.ExternalIdentities.Mapped;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the roles that the operator's map gives in step with what the provider says at each sign-in: what is new is
 * given, what is gone is taken. Roles that somebody else gave are left alone. What takes two people to give the map
 * gives only where the operator says that two people stand behind it.
 */
@Component
class ExternalRoles {

    private final Memberships memberships;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final boolean twoStand;

    ExternalRoles(
            Memberships memberships,
            JdbcClient jdbc,
            Trail trail,
            @Value("${couveuse.oidc.two-stand-behind:false}") boolean twoStand) {
        this.memberships = memberships;
        this.jdbc = jdbc;
        this.trail = trail;
        this.twoStand = twoStand;
    }

    void follow(ExternalIdentity identity, Set<Mapped> wanted) {
        var given = new HashSet<>(given(identity));
        for (var row : memberships.of(identity.person())) {
            if (given.contains(row.id()) && !wanted.contains(new Mapped(row.role(), row.scope()))) {
                take(row);
            }
        }
        for (var role : wanted) {
            give(identity, role);
        }
    }

    private void take(Memberships.Row row) {
        if (row.role() == Role.ADMIN && memberships.holders(Role.ADMIN, null).size() == 1) {
            // the last administrator stays, whatever the provider says
            return;
        }
        memberships.revoke(row.id());
    }

    private void give(ExternalIdentity identity, Mapped wanted) {
        var held = memberships.of(identity.person());
        if (held.stream().anyMatch(row -> row.role() == wanted.role() && Objects.equals(row.scope(), wanted.scope()))) {
            return;
        }
        var apart = held.stream()
                .map(Memberships.Row::role)
                .anyMatch(role -> role != wanted.role()
                        && (Memberships.ALONE.contains(role) || Memberships.ALONE.contains(wanted.role())));
        var needsTwo = wanted.role().takesTwo() && !twoStand;
        if (apart || needsTwo || wanted.role().everywhere() != (wanted.scope() == null)) {
            note("membership.mapRefused", identity, wanted);
            return;
        }
        var membership = memberships.grant(identity.person(), wanted.role(), wanted.scope());
        jdbc.sql("insert into external_membership (membership, identity) values (?, ?)")
                .params(membership, identity.id())
                .update();
        note("membership.mapped", identity, wanted);
    }

    private List<UUID> given(ExternalIdentity identity) {
        return jdbc.sql("select membership from external_membership where identity = ?")
                .param(identity.id())
                .query(UUID.class)
                .list();
    }

    private void note(String action, ExternalIdentity identity, Mapped role) {
        trail.record(new Trail.Event(
                null,
                action,
                identity.person(),
                role.role().name() + "@" + (role.scope() == null ? "*" : role.scope())));
    }
}
