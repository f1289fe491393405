package org.couveuse.themes;

import java.util.EnumSet;
import java.util.Set;
import org.couveuse.people.Actor;
import org.couveuse.people.Role;

/**
 * Who reads needs, and the themes that no round has decided: forums, advising groups, teams, experts, the agency and who
 * verifies. Everybody else reads the needs they raised themselves.
 */
final class NeedRights {

    private static final Set<Role> READERS = EnumSet.of(
            Role.ADVISOR,
            Role.FORUM_MEMBER,
            Role.FORUM_CHAIR,
            Role.FORUM_CO_CHAIR,
            Role.TEAM_MEMBER,
            Role.TEAM_LEAD,
            Role.AGENCY_OFFICER,
            Role.EXPERT,
            Role.AUDITOR);

    private NeedRights() {}

    /** Whether the actor reads what others need. */
    static boolean reads(Actor actor) {
        return actor.isSystem() || READERS.stream().anyMatch(actor::has);
    }

    /** Whether the actor reads also what waits to be looked at, since much came from one address. */
    static boolean readsFlagged(Actor actor) {
        return actor.isSystem() || actor.has(Role.AGENCY_OFFICER) || actor.has(Role.AUDITOR);
    }

    /** How far the actor reads, for queries: their own, those of others too, those that wait to be looked at too. */
    static int reach(Actor actor) {
        return readsFlagged(actor) ? 2 : reads(actor) ? 1 : 0;
    }

    static boolean sees(Actor actor, Need need) {
        return actor.is(need.author()) || (need.row().moderated() ? readsFlagged(actor) : reads(actor));
    }
}
