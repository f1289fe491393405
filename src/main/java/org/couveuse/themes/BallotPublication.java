package org.couveuse.themes;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.people.Actor;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes public of ballots once a round is ranked. */
@Service
@Transactional
public class BallotPublication {

    private final Rounds rounds;
    private final BallotBox box;
    private final RoundRights rights;
    private final People people;
    private final Trail trail;

    BallotPublication(Rounds rounds, BallotBox box, RoundRights rights, People people, Trail trail) {
        this.rounds = rounds;
        this.box = box;
        this.rights = rights;
        this.people = people;
        this.trail = trail;
    }

    /**
     * A ballot after the close.
     *
     * @param member who cast it; null in a secret round
     * @param lines what it says; empty in a secret round
     */
    public record Published(
            int number, String receipt, @Nullable String member, List<BallotService.Line> lines) {}

    /**
     * Ballots after the close, in the order of their receipts: whole and named, or receipts only; withheld below five
     * ballots in a secret round.
     */
    public record Ballots(BallotMode mode, int cast, boolean withheld, List<Published> ballots) {}

    /** Ballots after the close, as the round's mode allows; reading them by name is written down. */
    public Ballots ballots(Actor actor, UUID id) {
        var round = rounds.findById(id).orElseThrow(RuleViolation::notFound).facts();
        rights.require(actor, round);
        RoundResults.ranking(round);
        var named = round.rules().mode() == BallotMode.NAMED_AFTER_CLOSE;
        if (!reads(actor, round)) {
            throw RuleViolation.forbidden(named ? "round.ballotsWho" : "round.receiptsWho");
        }
        var cast = box.findByRoundOrderByNumber(id);
        if (!named && cast.size() < RoundResults.FEWEST) {
            return new Ballots(round.rules().mode(), cast.size(), true, List.of());
        }
        if (named) {
            trail.record(new Trail.Event(actor.person(), "round.ballotsRead", id, null));
        }
        var list = cast.stream()
                .sorted(Comparator.comparing(BallotCast::receipt))
                .map(ballot -> published(round, ballot, named))
                .toList();
        return new Ballots(round.rules().mode(), cast.size(), false, list);
    }

    /** Whether the actor may ask for this round's ballots, once it is ranked. */
    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor, UUID id) {
        return rounds.findById(id)
                .map(Round::facts)
                .filter(round -> rights.sees(actor, round) && reads(actor, round))
                .isPresent();
    }

    /**
     * Whole ballots of a named round are published: whoever may read its result may read them, as the members knew
     * before the opening. Receipts of a secret one, which say nothing of the vote, are for the members, who look their
     * own up, and for who verifies. Neither is ever for an administrator.
     */
    private static boolean reads(Actor actor, RoundFacts round) {
        if (actor.has(Role.ADMIN)) {
            return false;
        }
        var verifies = actor.has(Role.AUDITOR) || actor.is(round.chair()) || actor.has(Role.FORUM_CHAIR, round.body());
        return verifies
                || round.rules().mode() == BallotMode.NAMED_AFTER_CLOSE
                || actor.has(Role.FORUM_MEMBER, round.body());
    }

    private Published published(RoundFacts round, BallotCast ballot, boolean named) {
        return new Published(
                ballot.number(),
                ballot.receipt(),
                named ? people.displayName(ballot.member()) : null,
                named ? ballot.answers().lines(round) : List.of());
    }

    /** Words for the deliberation, without names, in an order that tells nothing. */
    @Transactional(readOnly = true)
    List<String> words(UUID id) {
        return box.findByRoundOrderByNumber(id).stream()
                .map(BallotCast::word)
                .filter(java.util.Objects::nonNull)
                .sorted()
                .toList();
    }
}
