package org.couveuse.people;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Lets work without a request (jobs, the demonstration, tests, the holder of a private link) run as somebody. Whoever
 * acted before acts again afterwards, whatever happens.
 */
@Component
public class ActingAs {

    /** Runs as a person, with the memberships in force when asked. */
    public <T extends @Nullable Object> T as(UUID person, Supplier<T> work) {
        return standing(new Standing(new Actor(person, "", null, java.util.Set.of())), work);
    }

    /** Runs as a person. */
    public void as(UUID person, Runnable work) {
        as(person, nothing(work));
    }

    /** Runs as the product itself, which may do what no person asked for; callers check rights first. */
    public <T extends @Nullable Object> T asSystem(Supplier<T> work) {
        return standing(new Standing(Actor.system()), work);
    }

    /** Runs as the product itself. */
    public void asSystem(Runnable work) {
        asSystem(nothing(work));
    }

    /** Runs as the anonymous author who holds a need's private link; the caller has checked the link. */
    public <T extends @Nullable Object> T asHolderOf(UUID need, Supplier<T> work) {
        return standing(new Standing(Actor.holderOf(need)), work);
    }

    /**
     * Runs as the person who acts, counting as some more for the time of this work: somebody who stands in for another.
     * The caller has checked that they may.
     */
    public <T extends @Nullable Object> T also(Actor actor, Set<Candidate> more, Function<Actor, T> work) {
        var candidates = new HashSet<>(actor.candidates());
        candidates.addAll(more);
        var both = new Actor(actor.id(), actor.name(), actor.organisation(), candidates);
        return standing(new Standing(both), () -> work.apply(both));
    }

    private static Supplier<@Nullable Void> nothing(Runnable work) {
        return () -> {
            work.run();
            return null;
        };
    }

    private static <T extends @Nullable Object> T standing(Standing standing, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var during = SecurityContextHolder.createEmptyContext();
        during.setAuthentication(standing);
        SecurityContextHolder.setContext(during);
        try {
            return work.get();
        } finally {
            if (before.getAuthentication() == null) {
                SecurityContextHolder.clearContext();
            } else {
                SecurityContextHolder.setContext(before);
            }
        }
    }

    /** Stands in the security context for somebody who did not sign in; never leaves this thread. */
    static final class Standing extends AbstractAuthenticationToken {

        private static final long serialVersionUID = 1L;

        private final transient Actor actor;

        Standing(Actor actor) {
            super(List.of());
            this.actor = actor;
            setAuthenticated(true);
        }

        Actor actor() {
            return actor;
        }

        @Nullable
        UUID person() {
            return actor.person();
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return actor.person() == null ? actor.name() : actor.person();
        }
    }
}
