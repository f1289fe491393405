package org.couveuse.sharing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** By what solutions are told apart in the catalogue, in the order in which it offers it. */
public enum CatalogueFacet {
    /** The objective of a forum's plan that its theme serves. */
    OBJECTIVE("objectif"),
    /** The theme it comes from. */
    THEME("theme"),
    /** The sector of the organisations where it was tried. */
    SECTOR("secteur"),
    /** The kind of the organisations where it was tried. */
    TRIED_IN("lieu"),
    /** The level of evidence it has at least. */
    EVIDENCE("preuve"),
    /** How it is offered. */
    OFFER("offre"),
    /** How many organisations have taken it. */
    ADOPTERS("reprises"),
    /** The languages it is written in. */
    LANGUAGE("langue"),
    /** Where it stands; told apart only for who sees drafts. */
    STATE("etat");

    private final String parameter;

    CatalogueFacet(String parameter) {
        this.parameter = parameter;
    }

    /** Its name in the address of a page. */
    public String parameter() {
        return parameter;
    }

    /** The facet with this name in an address. */
    public static Optional<CatalogueFacet> named(String parameter) {
        return Arrays.stream(values())
                .filter(facet -> facet.parameter.equals(parameter))
                .findFirst();
    }

    /** What tells published solutions apart. */
    public static List<CatalogueFacet> ofPublished() {
        return Arrays.stream(values()).filter(facet -> facet != STATE).toList();
    }

    /** Whether its values have an order of their own; those of the others are shown by how many there are. */
    boolean ordered() {
        return this == TRIED_IN
                || this == EVIDENCE
                || this == OFFER
                || this == ADOPTERS
                || this == LANGUAGE
                || this == STATE;
    }
}
