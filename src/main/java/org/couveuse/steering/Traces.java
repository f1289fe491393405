package org.couveuse.steering;

import java.util.UUID;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.Sight;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.subjects.Subjects.Chain;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chain of a thing, from the needs it comes from to the adoptions it led to, as somebody may read it. */
@Service
@Transactional(readOnly = true)
public class Traces {

    private final Subjects subjects;
    private final Sight sight;
    private final CurrentActor actor;

    Traces(Subjects subjects, Sight sight, CurrentActor actor) {
        this.subjects = subjects;
        this.sight = sight;
        this.actor = actor;
    }

    /** What the actor may see of the chain of a thing of this kind; refuses one they may not see. */
    public Chain of(SubjectType type, UUID id) {
        var who = actor.get();
        var thing = sight.find(who, id).filter(card -> card.type() == type).orElseThrow(RuleViolation::notFound);
        return sight.seen(who, subjects.chain(thing.id()));
    }
}
