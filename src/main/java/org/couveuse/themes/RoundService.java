package org.couveuse.themes;

import static org.couveuse.themes.ThemePrioritisationVariables.CHAIR_CANDIDATE;
import static org.couveuse.themes.ThemePrioritisationVariables.CHAIR_STATE;
import static org.couveuse.themes.ThemePrioritisationVariables.CLOSING;
import static org.couveuse.themes.ThemePrioritisationVariables.EXTENDED;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.people.Actor;
import org.couveuse.people.Candidate;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.couveuse.shared.Checks;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do to a round besides voting: cancel it, close it early, decide without quorum, give it a chair. */
@Service
@Transactional
public class RoundService {

    private static final Duration SHORTEST = Duration.ofHours(1);

    private final Rounds rounds;
    private final RoundElectors electors;
    private final EarlyCloseRequests requests;
    private final BallotBox box;
    private final RoundKeeping keeping;
    private final RoundSteps steps;
    private final Memberships memberships;
    private final Processes processes;
    private final Submissions submissions;
    private final Trail trail;
    private final Clock clock;

    RoundService(
            Rounds rounds,
            RoundElectors electors,
            EarlyCloseRequests requests,
            BallotBox box,
            RoundKeeping keeping,
            RoundSteps steps,
            Memberships memberships,
            Processes processes,
            Submissions submissions,
            Trail trail,
            Clock clock) {
        this.rounds = rounds;
        this.electors = electors;
        this.requests = requests;
        this.box = box;
        this.keeping = keeping;
        this.steps = steps;
        this.memberships = memberships;
        this.processes = processes;
        this.submissions = submissions;
        this.trail = trail;
        this.clock = clock;
    }

    /** Why a round is cancelled or closed early; public. */
    public record Motive(
            @NotBlank @Size(max = 1_000) @Form.Long String reason) {}

    /** What came of a request to close early: how many signed, and whether the round closes now. */
    public record Signed(int signatures, boolean closing) {}

    /**
     * What the chair decides when too few members voted.
     *
     * @param closing the new close, for an extension
     */
    public record QuorumFailure(
            @NotNull QuorumDecision decision,
            @NotBlank @Size(max = 1_000) @Form.Long String reason,

            @Form.When(field = "decision", is = "EXTEND") @Nullable
            Instant closing) {}

    /** Who chairs in the chair's place. */
    public record Designation(
            @NotNull @Form.OneOf("members") UUID person,
            @NotBlank @Size(max = 1_000) @Form.Long String reason,
            @AssertTrue(message = "round.mustAccept") boolean accepted) {}

    /** Cancels a round that has not opened; for the agency. */
    public void cancel(Actor actor, UUID id, Motive motive) {
        submissions.check(motive);
        if (!actor.has(Role.AGENCY_OFFICER)) {
            throw RuleViolation.forbidden("round.agencyOnly");
        }
        var round = lock(id);
        if (!round.facts().state().beforeOpening()) {
            throw RuleViolation.conflict(
                    "round.cancelTooLate", round.facts().title(), round.facts().state());
        }
        round.explain(motive.reason().strip());
        if (!processes.tell("msg_cancelRound", id, Outcome.none())) {
            throw RuleViolation.conflict("round.cancelling");
        }
        trail.record(new Trail.Event(actor.person(), "round.cancelAsked", id, motive.reason()));
    }

    /**
     * Signs a request to close before the time, with a public reason. The chair and an officer together close it; one
     * of them is enough once everybody has voted. From that signature on no ballot is taken: the diagram's own step,
     * which comes a little later, finds the round closed.
     */
    public Signed closeEarly(Actor actor, UUID id, Motive motive) {
        submissions.check(motive);
        var round = lock(id);
        var chair = round.chairedBy(actor);
        if (!chair && !actor.has(Role.AGENCY_OFFICER)) {
            throw RuleViolation.forbidden("round.earlyWho");
        }
        round.requireVoting(clock.instant());
        var key = new EarlyCloseRequest.Key(id, actor.id());
        if (requests.existsById(key)) {
            throw RuleViolation.conflict("round.earlyTwice");
        }
        requests.saveAndFlush(new EarlyCloseRequest(key, chair, motive.reason().strip(), clock.instant()));
        trail.record(new Trail.Event(actor.person(), "round.earlyCloseSigned", id, motive.reason()));
        var signed = requests.of(id);
        var closing =
                everybodyVoted(id) || (signed.size() >= 2 && signed.stream().anyMatch(EarlyCloseRequest::chair));
        if (closing && !processes.tell("msg_closeEarly", id, Outcome.none())) {
            throw RuleViolation.conflict("round.closed", clock.instant());
        }
        if (closing) {
            steps.close(id);
        }
        return new Signed(signed.size(), closing);
    }

    /** Says that the chair cannot chair this round; for whoever chairs it, until its votes are counted. */
    public void stepAside(Actor actor, UUID id, Motive motive) {
        submissions.check(motive);
        var round = lock(id);
        if (!round.chairedBy(actor)) {
            throw RuleViolation.forbidden("round.chairOnly");
        }
        requireNotDeliberating(round.facts());
        keeping.chairInConflict(round);
        trail.record(new Trail.Event(actor.person(), "round.chairSteppedAside", id, motive.reason()));
    }

    /** Decides what becomes of a round without quorum. */
    Outcome decideQuorum(Actor actor, UUID id, QuorumFailure as) {
        var round = lock(id);
        requireChair(actor, round);
        var extend = as.decision() == QuorumDecision.EXTEND;
        var checks = new Checks().that(!extend || !round.facts().extended(), "decision", "round.extendedOnce");
        if (extend) {
            checks.present("closing", as.closing())
                    .that(
                            as.closing() == null
                                    || as.closing().isAfter(clock.instant().plus(SHORTEST)),
                            "closing",
                            "round.tooShort");
        }
        checks.refuse();
        round.decideQuorum(as.decision(), as.reason().strip(), as.closing());
        keeping.show(round.facts());
        var ranking = round.facts().ranking();
        if (as.decision() == QuorumDecision.GO_ON && ranking != null) {
            var fingerprint = RankRows.fingerprint(round.facts(), ranking);
            trail.record(new Trail.Event(null, "round.ranked", id, fingerprint));
        }
        var outcome = Outcome.of(ThemePrioritisationVariables.QUORUM_DECISION, as.decision());
        return extend ? outcome.and(EXTENDED, true).and(CLOSING, round.facts().closing()) : outcome;
    }

    /** Gives the round another chair: a member of the forum without any conflict in it. */
    Outcome designate(Actor actor, UUID id, Designation as) {
        if (!actor.has(Role.AGENCY_OFFICER)) {
            throw RuleViolation.forbidden("round.agencyOnly");
        }
        var round = lock(id);
        new Checks()
                .that(eligibleChairs(round.facts()).contains(as.person()), "person", "round.notEligibleChair")
                .refuse();
        round.designate(as.person());
        trail.record(new Trail.Event(
                actor.person(), "round.chairDesignated", id, as.reason().strip()));
        return Outcome.of(CHAIR_CANDIDATE, Candidate.person(as.person()).toString())
                .and(CHAIR_STATE, ChairState.DESIGNATED);
    }

    /** Members who may chair in the chair's place. */
    @Transactional(readOnly = true)
    List<UUID> eligibleChairs(RoundFacts round) {
        var out = keeping.inConflict(round.id());
        return memberships.holders(Role.FORUM_MEMBER, round.body()).stream()
                .filter(member -> !out.contains(member))
                .filter(member -> !memberships.holds(member, Role.FORUM_CHAIR, round.body()))
                .toList();
    }

    /** Whether every elector's ballot is in the box. */
    @Transactional(readOnly = true)
    boolean everybodyVoted(UUID round) {
        return box.countByRound(round) >= electors.countByRound(round);
    }

    /** Refuses to change the chair once it is the chair's turn. */
    static void requireNotDeliberating(RoundFacts round) {
        if (round.state() == RoundState.PREPARING || round.state().over() || round.quorumReached() != null) {
            throw RuleViolation.conflict("round.chairTooLate", round.title(), round.state());
        }
    }

    /** Refuses who does not chair the round, and a chair with a conflict in it. */
    void requireChair(Actor actor, Round round) {
        if (!round.chairedBy(actor) || keeping.inConflict(round.facts().id(), actor.id())) {
            throw RuleViolation.forbidden("round.chairOnly");
        }
    }

    private Round lock(UUID id) {
        return rounds.lock(id).orElseThrow(RuleViolation::notFound);
    }
}
