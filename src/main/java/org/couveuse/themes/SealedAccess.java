package org.couveuse.themes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.people.Actor;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.Checks;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the ballots of a secret round to an auditor: the auditor asks with a reason, who chairs the round agrees, the
 * voters are told, and each step is in the trail. Neither of the two can do it alone.
 */
@Service
@Transactional
public class SealedAccess {

    /** How long the auditor may have the ballots once it is agreed. */
    public static final Duration OPEN_FOR = Duration.ofDays(30);

    private final Rounds rounds;
    private final SealedRequests requests;
    private final RoundRights rights;
    private final People people;
    private final SealedNews news;
    private final Submissions submissions;
    private final Trail trail;
    private final Clock clock;

    SealedAccess(
            Rounds rounds,
            SealedRequests requests,
            RoundRights rights,
            People people,
            SealedNews news,
            Submissions submissions,
            Trail trail,
            Clock clock) {
        this.rounds = rounds;
        this.requests = requests;
        this.rights = rights;
        this.people = people;
        this.news = news;
        this.submissions = submissions;
        this.trail = trail;
        this.clock = clock;
    }

    /** Why the ballots are needed; the voters read it. */
    public record Ask(
            @NotBlank @Size(max = 1_000) @Form.Long String reason) {}

    /**
     * What who chairs the round says.
     *
     * @param reason why not, when refused; the voters read what is said with an agreement
     */
    public record Answer(
            @NotNull Boolean agreed,
            @Size(max = 1_000) @Form.Long @Nullable String reason) {}

    /**
     * A request as it is shown.
     *
     * @param until when what was agreed ends
     */
    public record Request(
            UUID id,
            String auditor,
            String reason,
            Instant asked,
            SealedState state,
            @Nullable String answeredBy,
            @Nullable Instant answered,
            @Nullable String answer,
            @Nullable Instant until) {}

    /** What the reader may do now, and all requests there were, latest first. */
    public record Standing(boolean mayAsk, boolean mayAnswer, boolean mayTake, List<Request> requests) {}

    /** Where things stand: for the auditor, who chairs, and the forum whose ballots they are. */
    @Transactional(readOnly = true)
    public Standing standing(Actor actor, UUID id) {
        var round = read(actor, id);
        if (!concerned(actor, round)) {
            throw RuleViolation.notFound();
        }
        var all = requests.findByRoundOrderByAskedDescIdDesc(id);
        var secret = round.facts().rules().mode() == BallotMode.SECRET;
        var waiting = waiting(all).isPresent();
        var audits = audits(actor);
        return new Standing(
                audits && secret && !waiting && !open(actor, all),
                waiting && round.chairedBy(actor) && !audits,
                audits && (!secret || open(actor, all)),
                all.stream().map(this::shown).toList());
    }

    /** Whether {@link #standing} says something to this reader about this round. */
    @Transactional(readOnly = true)
    public boolean concerns(Actor actor, UUID id) {
        return rounds.findById(id)
                .filter(round -> rights.sees(actor, round.facts()))
                .filter(round -> round.facts().state().resultShown() && concerned(actor, round))
                .isPresent();
    }

    /** Asks for the ballots of a secret round; whoever chairs it is told. */
    public Request ask(Actor actor, UUID id, Ask as) {
        submissions.check(as);
        read(actor, id);
        var round = rounds.lock(id).orElseThrow(RuleViolation::notFound);
        var facts = round.facts();
        if (!audits(actor)) {
            throw RuleViolation.forbidden("round.sealed.auditorOnly");
        }
        var all = requests.findByRoundOrderByAskedDescIdDesc(id);
        if (facts.rules().mode() != BallotMode.SECRET || open(actor, all)) {
            throw RuleViolation.conflict("round.sealed.openAlready");
        }
        if (waiting(all).isPresent()) {
            throw RuleViolation.conflict("round.sealed.askedAlready");
        }
        var reason = as.reason().strip();
        var request =
                requests.saveAndFlush(new SealedRequest(UUID.randomUUID(), id, actor.id(), reason, clock.instant()));
        trail.record(new Trail.Event(actor.person(), "round.sealedAsked", id, reason));
        news.asked(facts, request);
        return shown(request);
    }

    /** Agrees or refuses; for who chairs the round. All voters are told of an agreement. */
    public Request answer(Actor actor, UUID id, Answer as) {
        submissions.check(as);
        read(actor, id);
        var round = rounds.lock(id).orElseThrow(RuleViolation::notFound);
        var facts = round.facts();
        if (!round.chairedBy(actor) || audits(actor)) {
            throw RuleViolation.forbidden("round.sealed.chairOnly");
        }
        var request = waiting(requests.findByRoundOrderByAskedDescIdDesc(id))
                .orElseThrow(() -> RuleViolation.conflict("round.sealed.noneAsked"));
        var words = as.reason() == null || as.reason().isBlank()
                ? null
                : as.reason().strip();
        new Checks()
                .that(as.agreed() || words != null, "reason", "round.sealed.whyNot")
                .refuse();
        request.answer(as.agreed(), actor.id(), words, clock.instant());
        requests.flush();
        var action = as.agreed() ? "round.sealedAgreed" : "round.sealedRefused";
        trail.record(new Trail.Event(actor.person(), action, id, words));
        news.answered(facts, request);
        return shown(request);
    }

    /** Refuses unless the auditor may have this round's ballots now. */
    RoundFacts requireOpen(Actor actor, UUID id) {
        var facts = read(actor, id).facts();
        if (!audits(actor)) {
            throw RuleViolation.forbidden("round.sealed.auditorOnly");
        }
        if (facts.rules().mode() == BallotMode.SECRET && !open(actor, requests.findByRoundOrderByAskedDescIdDesc(id))) {
            throw RuleViolation.forbidden("round.sealed.notAgreed");
        }
        return facts;
    }

    private Round read(Actor actor, UUID id) {
        var round = rounds.findById(id).orElseThrow(RuleViolation::notFound);
        rights.require(actor, round.facts());
        RoundResults.ranking(round.facts());
        return round;
    }

    private static boolean audits(Actor actor) {
        return actor.has(Role.AUDITOR) && !actor.has(Role.ADMIN);
    }

    private static boolean concerned(Actor actor, Round round) {
        var body = round.facts().body();
        return audits(actor) || round.chairedBy(actor) || actor.has(Role.FORUM_MEMBER, body);
    }

    private boolean open(Actor actor, List<SealedRequest> all) {
        var now = clock.instant();
        return all.stream()
                .filter(r -> actor.is(r.auditor()) && r.state() == SealedState.AGREED)
                .map(SealedAccess::until)
                .anyMatch(until -> until != null && now.isBefore(until));
    }

    private static @Nullable Instant until(SealedRequest request) {
        var answered = request.answered();
        return answered == null || request.state() != SealedState.AGREED ? null : answered.plus(OPEN_FOR);
    }

    private static Optional<SealedRequest> waiting(List<SealedRequest> all) {
        return all.stream().filter(r -> r.state() == SealedState.ASKED).findFirst();
    }

    private Request shown(SealedRequest request) {
        var by = request.answeredBy();
        return new Request(
                request.id(),
                people.displayName(request.auditor()),
                request.reason(),
                request.asked(),
                request.state(),
                by == null ? null : people.displayName(by),
                request.answered(),
                request.answer(),
                until(request));
    }
}
