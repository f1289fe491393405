package org.couveuse.deployment;

import org.couveuse.people.Organisation;
import org.couveuse.people.Organisations;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps the names that adoptions copy in step with the organisations', a moment after those changed. */
@Component
class AdoptionNames {

    private final Adoptions adoptions;
    private final Organisations organisations;

    AdoptionNames(Adoptions adoptions, Organisations organisations) {
        this.adoptions = adoptions;
        this.organisations = organisations;
    }

    @ApplicationModuleListener
    void on(Organisation.Described event) {
        var row = organisations.get(event.organisation());
        adoptions.findByOrganisationOrderByInvitedAtDesc(row.id()).forEach(a -> a.describe(row));
    }
}
