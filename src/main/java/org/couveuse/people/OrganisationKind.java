package org.couveuse.people;

/** What kind of organisation; the forum's composition must reflect public and private. */
public enum OrganisationKind {
    MINISTRY,
    AGENCY,
    CENTRAL_AGENCY,
    STATE_ENTERPRISE,
    MUNICIPALITY,
    PRIVATE,
    RESEARCH_CHAIR,
    OTHER
}
