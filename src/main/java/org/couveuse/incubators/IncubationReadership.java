package org.couveuse.incubators;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.couveuse.people.Actor;
import org.couveuse.subjects.Readership;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.springframework.stereotype.Component;

/** Incubators, calls and ideas, as {@link IncubationRights} has it; an evaluation is of whoever was asked for it. */
@Component
class IncubationReadership implements Readership {

    private final Store store;
    private final IncubationRights rights;

    IncubationReadership(Store store, IncubationRights rights) {
        this.store = store;
        this.rights = rights;
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
        var all = rights.readsAll(actor);
        var readable = all ? Set.<UUID>of() : rights.seen(actor);
        Predicate<UUID> reads = incubator -> all || readable.contains(incubator);
        var seen = new HashSet<UUID>();
        ids(cards, SubjectType.INCUBATOR).filter(reads).forEach(seen::add);
        store.calls.findAllById(ids(cards, SubjectType.CALL).toList()).stream()
                .filter(call -> reads.test(call.incubator()))
                .forEach(call -> seen.add(call.id()));
        store.ideas.findAllById(ids(cards, SubjectType.IDEA).toList()).stream()
                .filter(idea -> reads.test(idea.incubator()))
                .forEach(idea -> seen.add(idea.id()));
        store.evaluations.findAllById(ids(cards, SubjectType.EVALUATION).toList()).stream()
                .filter(evaluation -> actor.is(evaluation.evaluator()))
                .forEach(evaluation -> seen.add(evaluation.id()));
        return seen;
    }

    private static Stream<UUID> ids(Collection<Card> cards, SubjectType kind) {
        return cards.stream().filter(card -> card.type() == kind).map(Card::id);
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
