package org.couveuse.subjects;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.people.Actor;
import org.couveuse.people.Organisations;
import org.couveuse.subjects.Subject.Card;
import org.springframework.stereotype.Component;

/** Organisations are known to everybody who signs in. */
@Component
class OrganisationReadership implements Readership {

    private final Organisations organisations;

    OrganisationReadership(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Set<SubjectType> kinds() {
        return EnumSet.of(SubjectType.ORGANISATION);
    }

    @Override
    public Set<UUID> seen(Actor actor, Collection<Card> cards) {
        return actor.person() == null ? Set.of() : cards.stream().map(Card::id).collect(Collectors.toSet());
    }

    @Override
    public String words(Card card) {
        return organisations
                .find(card.id())
                .map(row -> row.code() + " " + row.sector())
                .orElse("");
    }
}
