package org.couveuse.governance;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.people.Actor;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.Readership;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.springframework.stereotype.Component;

/** Bodies are known to everybody who signs in; they are found in both languages. */
@Component
class BodyReadership implements Readership {

    private final Bodies bodies;

    BodyReadership(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public Set<SubjectType> kinds() {
        return EnumSet.of(SubjectType.BODY);
    }

    @Override
    public Set<UUID> seen(Actor actor, Collection<Card> cards) {
        return actor.person() == null ? Set.of() : cards.stream().map(Card::id).collect(Collectors.toSet());
    }

    @Override
    public String words(Card card) {
        return bodies.find(card.id())
                .map(row -> row.name(Texts.FRENCH) + " " + row.name(java.util.Locale.ENGLISH))
                .orElse("");
    }
}
