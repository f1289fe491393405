package org.couveuse.subjects;

import org.couveuse.people.Organisation;
import org.couveuse.people.Organisations;
import org.couveuse.subjects.Subject.Card;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Shows organisations among all other things; people, which owns them, stands before this room. */
@Component
class OrganisationCards {

    private final Subjects subjects;
    private final Organisations organisations;

    OrganisationCards(Subjects subjects, Organisations organisations) {
        this.subjects = subjects;
        this.organisations = organisations;
    }

    @EventListener
    void on(Organisation.Described event) {
        var row = organisations.get(event.organisation());
        subjects.show(Card.of(
                        row.id(),
                        SubjectType.ORGANISATION,
                        row.name(),
                        row.kind().name())
                .forOrganisation(row.id()));
    }
}
