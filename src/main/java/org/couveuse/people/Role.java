package org.couveuse.people;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person may be, within a scope: a body, an incubator, an organisation, or everywhere. A citizen has none. */
public enum Role {
    /** Member of an advisory group; scope: the body. */
    ADVISOR,
    /** Member of a leaders' forum; scope: the body. */
    FORUM_MEMBER,
    /** Chairs the forum; scope: the body. */
    FORUM_CHAIR,
    /** Chairs the forum beside the chair; scope: the body. */
    FORUM_CO_CHAIR,
    /** Works in an incubator; scope: the incubator. */
    TEAM_MEMBER,
    /** Leads an incubator; scope: the incubator. */
    TEAM_LEAD,
    /** Answers for an organisation that hosts experiments; scope: the organisation. */
    HOST_CONTACT,
    /** Answers for an organisation that adopts solutions; scope: the organisation. */
    ADOPTER_CONTACT,
    /** Officer of the central agency; everywhere. */
    AGENCY_OFFICER,
    /** Research chair, observatory, firm; everywhere. */
    EXPERT,
    /** Reads everything, writes nothing; everywhere. */
    AUDITOR,
    /** Accounts, bodies, process versions, incidents; everywhere; neither scores nor decides. */
    ADMIN;

    /** Whether the role holds everywhere, so that its scope is {@code *}. */
    public boolean everywhere() {
        return this == AGENCY_OFFICER || this == EXPERT || this == AUDITOR || this == ADMIN;
    }

    /** Whether it lets its holder vote, approve or verify, so that two people grant it. */
    public boolean takesTwo() {
        return this == FORUM_MEMBER
                || this == FORUM_CHAIR
                || this == FORUM_CO_CHAIR
                || this == AGENCY_OFFICER
                || this == AUDITOR;
    }

    /** All that two people grant. */
    static Set<Role> ofTwo() {
        return Arrays.stream(values()).filter(Role::takesTwo).collect(Collectors.toSet());
    }

    /** Whether its holder reads the list of everybody, with their addresses. */
    boolean readsEverybody() {
        return takesTwo() || this == TEAM_LEAD || this == ADMIN;
    }
}
