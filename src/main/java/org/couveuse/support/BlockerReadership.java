package org.couveuse.support;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.people.Actor;
import org.couveuse.subjects.Readership;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.springframework.stereotype.Component;

/** Who sees blockers: whoever raised them, and those with a part in what they hold up. */
@Component
class BlockerReadership implements Readership {

    private final Blockers blockers;
    private final BlockerReading reading;

    BlockerReadership(Blockers blockers, BlockerReading reading) {
        this.blockers = blockers;
        this.reading = reading;
    }

    @Override
    public Set<SubjectType> kinds() {
        return EnumSet.of(SubjectType.BLOCKER);
    }

    @Override
    public Set<UUID> seen(Actor actor, Collection<Card> cards) {
        return cards.stream()
                .map(Card::id)
                .filter(id -> reading.mayRead(actor, id))
                .collect(Collectors.toSet());
    }

    @Override
    public String words(Card card) {
        return blockers.findById(card.id())
                .map(blocker -> blocker.detail().description())
                .orElse("");
    }
}
