package org.couveuse.incubators;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.subjects.Readership;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.springframework.stereotype.Component;

/** Incubators, calls and ideas are read by everybody who signs in; an evaluation by whoever was asked for it. */
@Component
class IncubationReadership implements Readership {

    private final Store store;

    IncubationReadership(Store store) {
        this.store = store;
    }

    @Override
    public Set<SubjectType> kinds() {
        return EnumSet.of(SubjectType.INCUBATOR, SubjectType.CALL, SubjectType.IDEA, SubjectType.EVALUATION);
    }

    @Override
    public Set<UUID> seen(Actor actor, Collection<Card> cards) {
        if (actor.person() == null) {
            return Set.of();
        }
        var seen = new HashSet<UUID>();
        var evaluations = new HashSet<UUID>();
        cards.forEach(card -> (card.type() == SubjectType.EVALUATION ? evaluations : seen).add(card.id()));
        store.evaluations.findAllById(evaluations).stream()
                .filter(evaluation -> actor.is(evaluation.evaluator()))
                .forEach(evaluation -> seen.add(evaluation.id()));
        return seen;
    }

    @Override
    public String words(Card card) {
        return switch (card.type()) {
            case INCUBATOR ->
                store.incubators
                        .findById(card.id())
                        .map(i -> i.facts().charter())
                        .map(Charter::mandate)
                        .orElse("");
            case IDEA ->
                store.ideas
                        .findById(card.id())
                        .map(Idea::row)
                        .map(row -> row.description() + " " + row.effect())
                        .orElse("");
            default -> "";
        };
    }
}
