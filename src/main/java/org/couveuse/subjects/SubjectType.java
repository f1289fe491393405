package org.couveuse.subjects;

/** Kinds of things that have a title, a page and a place in the chain from need to benefit. */
public enum SubjectType {
    NEED("/besoins/%s"),
    THEME("/themes/%s"),
    ROUND("/rondes/%s"),
    BALLOT("/rondes/%s"),
    OPINION("/rondes/%s"),
    INCUBATOR("/incubateurs/%s"),
    CALL("/incubateurs/%s"),
    IDEA("/idees/%s"),
    EVALUATION("/idees/%s"),
    EXPERIMENT("/experimentations/%s"),
    SOLUTION("/solutions/%s"),
    COMMUNITY("/communautes/%s"),
    CAMPAIGN("/deploiements/%s"),
    ADOPTION("/adoptions/%s"),
    BLOCKER("/bloquants/%s"),
    BODY("/instances/%s"),
    ORGANISATION("/organisations/%s"),
    PERSON("/personnes/%s");

    private final String address;

    SubjectType(String address) {
        this.address = address;
    }

    /** Address of the page of a thing of this kind, with the id of the thing that owns the page. */
    public String address(java.util.UUID page) {
        return address.formatted(page);
    }
}
