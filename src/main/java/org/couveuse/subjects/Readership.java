package org.couveuse.subjects;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.subjects.Subject.Card;

/**
 * Who may see things of some kinds, and what else than their title they are found by. Extension point: the room that
 * owns the things offers one bean for them, made of the rule by which it shows them on its own pages. Things of a kind
 * for which no room speaks are seen by nobody.
 */
public interface Readership {

    /** Kinds this room speaks for; each kind has one. */
    Set<SubjectType> kinds();

    /** Those of these things, all of this room's kinds, that somebody who signed in may see. */
    Set<UUID> seen(Actor actor, Collection<Card> cards);

    /** Words besides the title by which a thing is found; empty for none. */
    default String words(Card card) {
        return "";
    }

    /**
     * Organisations outside of which the actor sees nothing of this kind, so that a search need not look at thousands
     * of things in vain; empty when there is no such bound.
     */
    default Optional<Set<UUID>> organisations(Actor actor, SubjectType kind) {
        return Optional.empty();
    }
}
