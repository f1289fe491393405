package org.couveuse.governance;

import java.util.EnumSet;
import java.util.Set;
import org.couveuse.people.Role;

/** What kind of body, and so who sits on it. */
public enum BodyKind {
    /** Leaders, public and private, who score and decide. */
    FORUM(EnumSet.of(Role.FORUM_MEMBER, Role.FORUM_CHAIR, Role.FORUM_CO_CHAIR)),
    /** Managers who advise. */
    MANAGERS_GROUP(EnumSet.of(Role.ADVISOR)),
    /** Employees who advise. */
    EMPLOYEES_GROUP(EnumSet.of(Role.ADVISOR)),
    /** Citizens who advise. */
    CITIZENS_GROUP(EnumSet.of(Role.ADVISOR)),
    /** Research chair or observatory: enters scanned practices, lends experts. */
    RESEARCH_CHAIR(EnumSet.of(Role.ADVISOR)),
    /** The central agency's support offer. */
    AGENCY(EnumSet.noneOf(Role.class));

    private final Set<Role> seats;

    BodyKind(Set<Role> seats) {
        this.seats = seats;
    }

    /** Whether its members give opinions that are not counted. */
    public boolean advises() {
        return seats.contains(Role.ADVISOR);
    }

    boolean seats(Role role) {
        return seats.contains(role);
    }
}
