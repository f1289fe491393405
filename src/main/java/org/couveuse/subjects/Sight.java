package org.couveuse.subjects;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.Subjects.Chain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of all things somebody may see: asked wherever things of several rooms are shown together. */
@Service
@Transactional(readOnly = true)
public class Sight {

    private final Subjects subjects;
    private final CurrentActor current;
    private final ObjectProvider<Readership> readerships;

    Sight(Subjects subjects, CurrentActor current, ObjectProvider<Readership> readerships) {
        this.subjects = subjects;
        this.current = current;
        this.readerships = readerships;
    }

    /** Whether the thing is there and the actor may see it. */
    public boolean sees(Actor actor, UUID id) {
        return find(actor, id).isPresent();
    }

    /** The thing with this id, if it is known and the actor may see it. */
    public Optional<Card> find(Actor actor, UUID id) {
        return subjects.find(id).filter(card -> !seen(actor, List.of(card)).isEmpty());
    }

    /** Those of these things that the actor may see, in their order. */
    public List<Card> seen(Actor actor, Collection<Card> cards) {
        if (actor.isSystem()) {
            return List.copyOf(cards);
        }
        var kinds = cards.stream().collect(Collectors.groupingBy(Card::type));
        var seen = new HashSet<UUID>();
        kinds.forEach((kind, ofKind) ->
                readership(kind).ifPresent(readership -> seen.addAll(readership.seen(actor, ofKind))));
        return cards.stream().filter(card -> seen.contains(card.id())).toList();
    }

    /** A chain without the things that the actor may not see, and without the links that lead to them. */
    public Chain seen(Actor actor, Chain chain) {
        var cards = seen(actor, chain.cards());
        var ids = new LinkedHashSet<UUID>();
        cards.forEach(card -> ids.add(card.id()));
        return new Chain(
                cards,
                chain.links().stream()
                        .filter(link -> ids.contains(link.from()) && ids.contains(link.to()))
                        .toList());
    }

    /** A chain as who is signed in may see it. */
    public Chain seen(Chain chain) {
        return seen(current.get(), chain);
    }

    /** The bounds of {@link Readership#organisations} by kind; a kind without bound is left out. */
    Map<SubjectType, Set<UUID>> bounds(Actor actor) {
        var bounds = new EnumMap<SubjectType, Set<UUID>>(SubjectType.class);
        readerships.forEach(readership -> readership.kinds().forEach(kind -> readership
                .organisations(actor, kind)
                .ifPresent(organisations -> bounds.put(kind, organisations))));
        return bounds;
    }

    Optional<Readership> readership(SubjectType kind) {
        return readerships.stream()
                .filter(readership -> readership.kinds().contains(kind))
                .findFirst();
    }
}
