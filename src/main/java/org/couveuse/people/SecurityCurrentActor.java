package org.couveuse.people;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the actor from the security context, with the memberships in force at this moment. */
@Component
class SecurityCurrentActor implements CurrentActor {

    private final People.Known people;
    private final HeldRoles held;
    private final Clock clock;

    SecurityCurrentActor(People.Known people, HeldRoles held, Clock clock) {
        this.people = people;
        this.held = held;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Actor get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.isAuthenticated()) {
            if (authentication.getPrincipal() instanceof SignedIn signedIn) {
                return of(signedIn.person());
            }
            if (authentication instanceof ActingAs.Standing standing) {
                return standing.person() == null ? standing.actor() : with(standing);
            }
        }
        throw nobody();
    }

    /** The person with the memberships in force, and what they count as besides for this piece of work. */
    private Actor with(ActingAs.Standing standing) {
        var person = of(standing.actor().id());
        var candidates = new HashSet<>(person.candidates());
        candidates.addAll(standing.actor().candidates());
        return new Actor(person.person(), person.name(), person.organisation(), candidates);
    }

    private Actor of(UUID id) {
        var person = people.findById(id).filter(Person::active).orElseThrow(SecurityCurrentActor::nobody);
        var candidates = new HashSet<Candidate>();
        candidates.add(Candidate.person(id));
        held.of(id, clock.instant()).forEach(membership -> candidates.add(membership.candidate()));
        return new Actor(id, person.displayName(), person.organisation(), bound(candidates));
    }

    /** Who verifies counts as nothing else, nor does who administers, whatever else they were given. */
    private static Set<Candidate> bound(Set<Candidate> candidates) {
        for (var alone : Memberships.ALONE) {
            if (candidates.contains(Candidate.of(alone))) {
                return candidates.stream()
                        .filter(c -> c.kind().equals(alone.name()) || c.kind().equals("PERSON"))
                        .collect(Collectors.toSet());
            }
        }
        return candidates;
    }

    private static AuthenticationCredentialsNotFoundException nobody() {
        return new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }
}
