package org.couveuse.incubators;

import java.util.EnumSet;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.springframework.stereotype.Component;

/**
 * Grants and ends the roles of a team. A role has no end of its own: a mandate never just stops, at its term a decision
 * is asked for, and what follows from it ends the roles.
 */
@Component
class Mandates {

    private final Store store;
    private final Memberships memberships;
    private final ActingAs acting;

    Mandates(Store store, Memberships memberships, ActingAs acting) {
        this.store = store;
        this.memberships = memberships;
        this.acting = acting;
    }

    /** Who is named as lead and has joined leads from now on; whoever led before does no longer. */
    void nameLead(Incubator incubator) {
        var id = incubator.facts().origin().id();
        var lead = incubator.facts().formation().lead();
        if (lead == null || store.joined(id).stream().noneMatch(s -> s.person().equals(lead))) {
            return;
        }
        acting.asSystem(() -> {
            memberships.in(id).stream()
                    .filter(m -> m.role() == Role.TEAM_LEAD && !m.person().equals(lead))
                    .forEach(m -> memberships.revoke(m.id()));
            memberships.grant(lead, Role.TEAM_LEAD, id);
        });
    }

    /** Everybody who joined is a member of the team. */
    void begin(Incubator incubator) {
        var id = incubator.facts().origin().id();
        nameLead(incubator);
        acting.asSystem(() -> store.joined(id).forEach(s -> memberships.grant(s.person(), Role.TEAM_MEMBER, id)));
    }

    /** The team's roles end; the lead's only when nothing is deployed. */
    void end(Incubator incubator, boolean leadToo) {
        var roles = leadToo ? EnumSet.of(Role.TEAM_MEMBER, Role.TEAM_LEAD) : EnumSet.of(Role.TEAM_MEMBER);
        acting.asSystem(() -> memberships.revokeAll(incubator.facts().origin().id(), roles));
    }
}
