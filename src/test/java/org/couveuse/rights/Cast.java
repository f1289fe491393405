package org.couveuse.rights;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.couveuse.Troupe;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * For each role two people: one who holds it in every body, incubator and organisation there is, so that what is refused
 * to them is refused to the role; and one who holds it elsewhere, so that what is refused to them was another's.
 */
final class Cast {

    private final Troupe troupe;
    private final ActingAs acting;
    private final Accounts accounts;
    private final Memberships memberships;
    private final JdbcClient jdbc;
    private final Map<String, UUID> all = new java.util.HashMap<>();
    private final Map<Role, UUID> everywhere = new EnumMap<>(Role.class);
    private final Map<Role, UUID> elsewhere = new EnumMap<>(Role.class);
    private final Map<UUID, String> names = new java.util.HashMap<>();
    private final UUID nobody;

    Cast(ApplicationContext context) {
        this.troupe = context.getBean(Troupe.class);
        this.acting = context.getBean(ActingAs.class);
        this.accounts = context.getBean(Accounts.class);
        this.memberships = context.getBean(Memberships.class);
        this.jdbc = context.getBean(JdbcClient.class);
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> acting.asSystem(() -> {
                    for (var role : Role.values()) {
                        var person = troupe.somebody();
                        scopes(jdbc, role).forEach(scope -> memberships.grant(person, role, scope));
                        everywhere.put(role, person);
                        if (!role.everywhere()) {
                            elsewhere.put(role, troupe.with(role, UUID.randomUUID()));
                        }
                    }
                }));
        this.nobody = troupe.somebody();
    }

    private static List<@Nullable UUID> scopes(JdbcClient jdbc, Role role) {
        var table =
                switch (role) {
                    case ADVISOR, FORUM_MEMBER, FORUM_CHAIR, FORUM_CO_CHAIR -> "body";
                    case TEAM_MEMBER, TEAM_LEAD -> "incubator";
                    case HOST_CONTACT, ADOPTER_CONTACT -> "organisation";
                    case AGENCY_OFFICER, EXPERT, AUDITOR, ADMIN -> null;
                };
        if (table == null) {
            var none = new ArrayList<@Nullable UUID>();
            none.add(null);
            return none;
        }
        return jdbc.sql("select id from " + table).query(UUID.class).list();
    }

    /** Who holds the role in every scope; who holds none for null. */
    UUID strong(@Nullable Role role) {
        return role == null ? nobody : everywhere.get(role);
    }

    /** Who holds the role where the things of the world are not; null for a role that holds everywhere. */
    @Nullable
    UUID elsewhere(@Nullable Role role) {
        return role == null ? null : elsewhere.get(role);
    }

    /**
     * One person with all roles in every scope, but those that stand apart; and beside them one that does, which the
     * product would refuse, so that it is written straight into its table.
     */
    UUID holderOfAll(@Nullable Role apart) {
        return all.computeIfAbsent(apart == null ? "" : apart.name(), key -> {
            var person = troupe.somebody();
            acting.asSystem(() -> {
                for (var role : Role.values()) {
                    if (role != Role.ADMIN && role != Role.AUDITOR) {
                        scopes(jdbc, role).forEach(scope -> memberships.grant(person, role, scope));
                    }
                }
            });
            if (apart != null) {
                jdbc.sql("insert into membership (id, version, person, role, from_at, founded)"
                                + " values (?, 0, ?, ?, current_timestamp - interval '1' day, true)")
                        .params(UUID.randomUUID(), person, apart.name())
                        .update();
            }
            account(person);
            return person;
        });
    }

    /** Nobody's role, then all of them. */
    static List<@Nullable Role> columns() {
        var columns = new ArrayList<@Nullable Role>();
        columns.add(null);
        columns.addAll(List.of(Role.values()));
        return columns;
    }

    /** Opens everybody's account, so that none is opened in the middle of something. */
    void accounts() {
        columns().forEach(role -> {
            account(strong(role));
            var stranger = elsewhere(role);
            if (stranger != null) {
                account(stranger);
            }
        });
    }

    /** The account of one of them. */
    String account(UUID person) {
        return names.computeIfAbsent(person, id -> {
            var name = "m-" + id.toString().substring(0, 13);
            var hash = HASH;
            acting.asSystem(() -> accounts.openHashed(id, name, hash));
            return name;
        });
    }

    /** Never signed in with. */
    private static final String HASH = "$2a$10$abcdefghijklmnopqrstuuGkq1Q0a7k2gZ0p3cJ0t0mJ5h0pQ3r1C";
}
