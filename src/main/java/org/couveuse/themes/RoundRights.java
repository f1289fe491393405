package org.couveuse.themes;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.people.Actor;
import org.couveuse.people.Candidate;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.springframework.stereotype.Component;

/**
 * Who may read a round: its forum, whoever was asked for an opinion, the agency and the auditor; everybody once it is
 * decided.
 */
@Component
class RoundRights {

    private final OpinionRequests asked;

    RoundRights(OpinionRequests asked) {
        this.asked = asked;
    }

    boolean sees(Actor actor, RoundFacts round) {
        return seesAll(actor)
                || round.state() == RoundState.DECIDED
                || scopes(actor).contains(round.body())
                || asked.findByRoundOrderByCandidate(round.id()).stream().anyMatch(o -> actor.counts(o.candidate()));
    }

    /** Refuses (as unknown) a round the actor may not read. */
    void require(Actor actor, RoundFacts round) {
        if (!sees(actor, round)) {
            throw RuleViolation.notFound();
        }
    }

    static boolean seesAll(Actor actor) {
        return actor.isSystem() || actor.has(Role.AGENCY_OFFICER) || actor.has(Role.AUDITOR);
    }

    static Set<UUID> scopes(Actor actor) {
        return actor.scopes(Role.FORUM_MEMBER);
    }

    static Set<String> codes(Actor actor) {
        return actor.candidates().stream().map(Candidate::toString).collect(Collectors.toUnmodifiableSet());
    }
}
