package org.couveuse.steering;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.subjects.Subjects.Chain;
import org.couveuse.support.BlockerReading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chain of a thing, from the needs it comes from to the adoptions it led to, as somebody may read it. */
@Service
@Transactional(readOnly = true)
public class Traces {

    /** They are their author's alone. */
    private static final Set<SubjectType> PRIVATE =
            EnumSet.of(SubjectType.BALLOT, SubjectType.OPINION, SubjectType.EVALUATION);

    private final Subjects subjects;
    private final BlockerReading blockers;
    private final CurrentActor actor;

    Traces(Subjects subjects, BlockerReading blockers, CurrentActor actor) {
        this.subjects = subjects;
        this.blockers = blockers;
        this.actor = actor;
    }

    /** The whole chain of a thing of this kind; refuses an unknown one. Ballots, opinions and evaluations are no part. */
    public Chain of(SubjectType type, UUID id) {
        var who = actor.get();
        var thing = subjects.find(id)
                .filter(card -> card.type() == type)
                .filter(card -> readable(who, card))
                .orElseThrow(RuleViolation::notFound);
        var chain = subjects.chain(thing.id());
        List<Card> cards =
                chain.cards().stream().filter(card -> readable(who, card)).toList();
        var ids = new LinkedHashSet<UUID>();
        cards.forEach(card -> ids.add(card.id()));
        return new Chain(
                cards,
                chain.links().stream()
                        .filter(link -> ids.contains(link.from()) && ids.contains(link.to()))
                        .toList());
    }

    private boolean readable(Actor who, Card card) {
        return card.type() == SubjectType.BLOCKER ? blockers.mayRead(who, card.id()) : !PRIVATE.contains(card.type());
    }
}
