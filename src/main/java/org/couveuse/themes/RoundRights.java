package org.couveuse.themes;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.people.Actor;
import org.couveuse.people.Candidate;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may read a round: its forum, whoever is on its frozen list of electors though the seat is gone, whoever was asked
 * for an opinion, the agency and the auditor; everybody once it is decided.
 */
@Component
class RoundRights {

    private final OpinionRequests asked;
    private final RoundElectors electors;

    RoundRights(OpinionRequests asked, RoundElectors electors) {
        this.asked = asked;
        this.electors = electors;
    }

    boolean sees(Actor actor, RoundFacts round) {
        return seesAll(actor)
                || round.state() == RoundState.DECIDED
                || scopes(actor).contains(round.body())
                || elects(actor, round)
                || asked.findByRoundOrderByCandidate(round.id()).stream().anyMatch(o -> actor.counts(o.candidate()));
    }

    /** Refuses (as unknown) a round the actor may not read. */
    void require(Actor actor, RoundFacts round) {
        if (!sees(actor, round)) {
            throw RuleViolation.notFound();
        }
    }

    private boolean elects(Actor actor, RoundFacts round) {
        var person = elector(actor);
        return person != null
                && electors.findByRoundAndPerson(round.id(), person).isPresent();
    }

    /** Whom to look for on lists of electors; nobody for who administers. */
    static @Nullable UUID elector(Actor actor) {
        return actor.standsApart() ? null : actor.person();
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
