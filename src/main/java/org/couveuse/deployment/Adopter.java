package org.couveuse.deployment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.Organisations;
import org.couveuse.people.SizeBand;
import org.couveuse.shared.French;

/**
 * A copy of an organisation's name and kind beside its adoption, so that a campaign of 10,000 is listed and filtered
 * without looking anywhere else.
 */
@Embeddable
class Adopter {

    private String name;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    @Enumerated(EnumType.STRING)
    private SizeBand sizeBand;

    private String sortKey;
    private String folded;

    @SuppressWarnings("NullAway.Init")
    protected Adopter() {}

    Adopter(Organisations.Row of) {
        name = of.name();
        kind = of.kind();
        sizeBand = of.sizeBand();
        sortKey = French.sortKey(of.name(), of.id());
        folded = French.searchable(of.code(), of.name(), of.sector());
    }

    String name() {
        return name;
    }

    OrganisationKind kind() {
        return kind;
    }

    SizeBand sizeBand() {
        return sizeBand;
    }

    String sortKey() {
        return sortKey;
    }
}
