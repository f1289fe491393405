package org.couveuse.incubators;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.springframework.stereotype.Component;

/**
 * Who reads incubators and their ideas: whoever has a part in the cycle up to the toolkit. A host organisation's contact
 * reads those that asked for somebody of theirs or try an idea there. They, an adopting organisation's contact and
 * somebody without a role read those that they were invited to, that they gave an idea to, that ask them for one or for
 * an evaluation; who administers reads none.
 */
@Component
class IncubationRights {

    private static final Set<Role> READERS =
            EnumSet.complementOf(EnumSet.of(Role.HOST_CONTACT, Role.ADOPTER_CONTACT, Role.ADMIN));

    private final Store store;
    private final Subjects subjects;

    IncubationRights(Store store, Subjects subjects) {
        this.store = store;
        this.subjects = subjects;
    }

    boolean readsAll(Actor actor) {
        return actor.isSystem() || READERS.stream().anyMatch(actor::has);
    }

    boolean sees(Actor actor, UUID incubator) {
        return readsAll(actor) || seen(actor).contains(incubator);
    }

    /** Refuses, as unknown, an incubator that the actor may not read. */
    void require(Actor actor, UUID incubator) {
        if (!sees(actor, incubator)) {
            throw RuleViolation.notFound();
        }
    }

    /** The incubators of who does not read all of them. */
    Set<UUID> seen(Actor actor) {
        var person = actor.person();
        if (person == null || actor.has(Role.ADMIN)) {
            return Set.of();
        }
        var seen = new HashSet<>(store.invitations.into(person));
        seen.addAll(store.ideas.answered(person));
        seen.addAll(store.ideas.evaluated(person));
        seen.addAll(hosted(actor));
        store.calls.open().stream().filter(call -> mayAnswer(actor, call)).forEach(call -> seen.add(call.incubator()));
        return seen;
    }

    /** Those that work with the organisations for which the actor answers. */
    private Set<UUID> hosted(Actor actor) {
        var organisations = actor.scopes(Role.HOST_CONTACT);
        if (organisations.isEmpty()) {
            return Set.of();
        }
        var found = new HashSet<>(store.invitations.outOf(organisations));
        var tried = subjects.behind(organisations, SubjectType.EXPERIMENT, SubjectType.IDEA);
        store.ideas.findAllById(tried).forEach(idea -> found.add(idea.incubator()));
        return found;
    }

    /** Whether the call's audience has the actor in it. */
    boolean mayAnswer(Actor who, IdeaCall call) {
        if (who.person() == null || who.standsApart()) {
            return false;
        }
        return switch (call.row().audience()) {
            case EVERYONE -> true;
            case TEAM -> ofTeam(who, call);
            case ORGANISATIONS -> ofTeam(who, call) || ofItsOrganisations(who, call);
        };
    }

    private boolean ofTeam(Actor who, IdeaCall call) {
        return store.team(call.incubator()).contains(who.id());
    }

    private boolean ofItsOrganisations(Actor who, IdeaCall call) {
        return who.organisation() != null
                && store.joined(call.incubator()).stream()
                        .anyMatch(seat -> who.organisation().equals(seat.place().organisation()));
    }
}
