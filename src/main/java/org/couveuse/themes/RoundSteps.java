package org.couveuse.themes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.notices.Notices;
import org.couveuse.people.Candidate;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.LinkKind;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a round's diagram does by itself: opens, closes, counts. Each step may run twice and is then once. */
@Service
@Transactional
class RoundSteps {

    static final String BALLOT = "ballot";
    static final String OPINION = "opinion";

    private final Rounds rounds;
    private final RoundElectors electors;
    private final EarlyCloseRequests requests;
    private final BallotBox box;
    private final OpinionRequests opinions;
    private final RoundKeeping keeping;
    private final RoundPlanning planning;
    private final ThemeService themes;
    private final Subjects subjects;
    private final RoundRoll roll;
    private final Processes processes;
    private final TaskDesk desk;
    private final Notices notices;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoundSteps(
            Rounds rounds,
            RoundElectors electors,
            EarlyCloseRequests requests,
            BallotBox box,
            OpinionRequests opinions,
            RoundKeeping keeping,
            RoundPlanning planning,
            ThemeService themes,
            Subjects subjects,
            RoundRoll roll,
            Processes processes,
            TaskDesk desk,
            Notices notices,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.electors = electors;
        this.requests = requests;
        this.box = box;
        this.opinions = opinions;
        this.keeping = keeping;
        this.planning = planning;
        this.themes = themes;
        this.subjects = subjects;
        this.roll = roll;
        this.processes = processes;
        this.desk = desk;
        this.notices = notices;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the vote; the first time the list of electors is frozen. */
    void open(UUID id) {
        var round = lock(id);
        if (electors.countByRound(id) == 0) {
            freeze(round.facts());
        }
        requests.deleteAll(requests.of(id));
        round.open(clock.instant());
        keeping.show(round.facts());
        handOut(round.facts());
        ask(round.facts());
        note("round.opened", id);
        events.publishEvent(new Round.Opened(id));
    }

    private void freeze(RoundFacts round) {
        roll.freeze(round);
        for (var asked : round.rules().asked()) {
            opinions.save(new OpinionRequest(UUID.randomUUID(), round.id(), Candidate.parse(asked)));
        }
        opinions.flush();
    }

    private void handOut(RoundFacts round) {
        var told = new ArrayList<UUID>();
        for (var elector : electors.findByRoundOrderByNumber(round.id())) {
            if (!box.existsById(elector.ballot()) && !processes.running(BALLOT, elector.ballot())) {
                keeping.show(elector.ballot(), SubjectType.BALLOT, round, "ASKED");
                processes.start(
                        BALLOT,
                        elector.ballot(),
                        Outcome.of(BallotVariables.MEMBER, elector.person())
                                .and(BallotVariables.CLOSING, round.closing()));
                told.add(elector.person());
            }
        }
        notices.tellAll(told, "round.opened", round.title(), round.closing(), link(round));
    }

    private void ask(RoundFacts round) {
        for (var opinion : opinions.findByRoundOrderByCandidate(round.id())) {
            opinion.askAgain();
            if (opinion.state() == OpinionRequest.State.ASKED && !processes.running(OPINION, opinion.id())) {
                keeping.show(opinion.id(), SubjectType.OPINION, round, "ASKED");
                processes.start(
                        OPINION,
                        opinion.id(),
                        Outcome.of(
                                        OpinionVariables.OPINION_CANDIDATE,
                                        opinion.candidate().toString())
                                .and(OpinionVariables.CLOSING, round.closing()));
            }
        }
    }

    /** Closes the vote: who holds the round's row first, a ballot or the close, is first. */
    void close(UUID id) {
        var round = lock(id);
        if (round.facts().state() == RoundState.OPEN) {
            round.close(clock.instant());
            keeping.show(round.facts());
            note("round.closed", id);
            events.publishEvent(new Round.Closed(id));
        }
    }

    /**
     * Takes back what nobody answered, and the unfinished forms with it: after the tasks are closed, since a form saved
     * meanwhile would outlive them.
     */
    void endBallots(UUID id) {
        var round = find(id).facts();
        for (var elector : electors.findByRoundOrderByNumber(id)) {
            var waiting = desk.about(elector.ballot());
            if (processes.tell("msg_roundClosed", elector.ballot(), Outcome.none())) {
                keeping.show(elector.ballot(), SubjectType.BALLOT, round, "WITHDRAWN");
            }
            waiting.forEach(task -> desk.forgetDrafts(task.id()));
        }
        for (var opinion : opinions.findByRoundOrderByCandidate(id)) {
            if (processes.tell("msg_roundClosed", opinion.id(), Outcome.none())) {
                opinion.withdraw();
                keeping.show(opinion.id(), SubjectType.OPINION, round, "WITHDRAWN");
            }
        }
    }

    /**
     * Counts and ranks; tells whether enough members voted. While the vote may still go on, the trail does not get the
     * ranking's fingerprint: whoever tried all counts of the few who voted would find those that fit it.
     */
    boolean rank(UUID id) {
        var round = lock(id);
        var ballots = box.findByRoundOrderByNumber(id).stream()
                .map(BallotCast::counted)
                .toList();
        var facts = round.facts();
        var ranking = MajorityJudgment.rank(
                new HashSet<>(facts.themes()), ballots, facts.rules().judges());
        round.rank(ranking, ballots.size());
        keeping.show(round.facts());
        var enough = Boolean.TRUE.equals(round.facts().quorumReached());
        note("round.ranked", id, enough ? RankRows.fingerprint(facts, ranking) : null);
        return enough;
    }

    /** Ends without a decision; the same themes are put to a new round. */
    void restart(UUID id) {
        var round = lock(id);
        if (round.facts().state() == RoundState.CANCELLED) {
            return;
        }
        release(round.facts());
        var next = round.again(UUID.randomUUID(), clock.instant());
        keeping.show(round.facts());
        planning.begin(next);
        subjects.link(id, next.facts().id(), LinkKind.LED_TO);
        tellEnded(round.facts(), "round.restarted");
        note("round.restarted", id);
        events.publishEvent(new Round.Cancelled(id));
    }

    /** Ends without a decision; the themes are candidates again. */
    void cancel(UUID id) {
        var round = lock(id);
        if (round.facts().state() == RoundState.CANCELLED) {
            return;
        }
        release(round.facts());
        round.cancel();
        keeping.show(round.facts());
        tellEnded(round.facts(), "round.cancelled");
        note("round.cancelled", id);
        events.publishEvent(new Round.Cancelled(id));
    }

    private void release(RoundFacts round) {
        round.themes().forEach(theme -> themes.freed(theme, round.id()));
    }

    private void tellEnded(RoundFacts round, String key) {
        var reason = round.reason() == null ? "" : round.reason();
        notices.tellAll(round.rules().electors(), key, round.title(), reason, link(round));
    }

    private String link(RoundFacts round) {
        return notices.link(SubjectType.ROUND.address(round.id()));
    }

    private void note(String action, UUID round) {
        note(action, round, null);
    }

    private void note(String action, UUID round, @Nullable String words) {
        trail.record(new Trail.Event(null, action, round, words));
    }

    private Round lock(UUID id) {
        return rounds.lock(id).orElseThrow(RuleViolation::notFound);
    }

    private Round find(UUID id) {
        return rounds.findById(id).orElseThrow(RuleViolation::notFound);
    }
}
