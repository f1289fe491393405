package org.couveuse.people;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting, and as what. Made once a request from the memberships in force; services ask it, never the security
 * framework.
 *
 * @param person the person; null for an anonymous citizen who holds a private link
 * @param name as shown to others
 * @param organisation the person's own organisation, if any
 * @param candidates everything this actor counts as, in the form {@code ROLE@scope}
 */
public record Actor(
        @Nullable UUID person, String name, @Nullable UUID organisation, Set<Candidate> candidates) {

    /** Takes a copy of the candidates. */
    public Actor {
        candidates = Set.copyOf(candidates);
    }

    /** An anonymous citizen who holds the private link of a need. */
    public static Actor holderOf(UUID need) {
        return new Actor(null, "", null, Set.of(Candidate.need(need)));
    }

    /** Everybody: who did not sign in and may read what is public, and nothing else. */
    public static Actor everybody() {
        return new Actor(null, "", null, Set.of(new Candidate("EVERYBODY", "*")));
    }

    /** The product itself, for work that no person started (a clock, an import at start-up). */
    public static Actor system() {
        return new Actor(null, "Couveuse", null, Set.of());
    }

    /** Whether this is the product itself. */
    public boolean isSystem() {
        return person == null && candidates.isEmpty();
    }

    /** The person's id; refuses an anonymous actor. */
    public UUID id() {
        if (person == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return person;
    }

    /** Whether this is the given person. */
    public boolean is(@Nullable UUID other) {
        return person != null && person.equals(other);
    }

    /** Whether the actor has the role, in any scope. */
    public boolean has(Role role) {
        return candidates.stream().anyMatch(c -> c.kind().equals(role.name()));
    }

    /** Whether the actor verifies or administers, and so takes part in nobody's work. */
    public boolean standsApart() {
        return has(Role.AUDITOR) || has(Role.ADMIN);
    }

    /** Refuses who stands apart: they write nothing into anybody's work. */
    public void refuseApart() {
        if (standsApart()) {
            throw RuleViolation.forbidden("people.standsApart");
        }
    }

    /** Whether the actor has the role in this scope. */
    public boolean has(Role role, UUID scope) {
        return candidates.contains(Candidate.of(role, scope));
    }

    /**
     * Whether the actor has any role in the work or verifies it; who administers has none. The product itself takes part
     * in everything.
     */
    public boolean takesPart() {
        return isSystem()
                || (person != null
                        && !has(Role.ADMIN)
                        && candidates.stream()
                                .anyMatch(c ->
                                        !c.kind().equals("PERSON") && !c.kind().equals("NEED")));
    }

    /** Whether the actor counts as this candidate. */
    public boolean counts(Candidate candidate) {
        return candidates.contains(candidate);
    }

    /** Scopes in which the actor has the role. */
    public Set<UUID> scopes(Role role) {
        return candidates.stream()
                .filter(c -> c.kind().equals(role.name()) && !c.scope().equals("*"))
                .map(c -> UUID.fromString(c.scope()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
