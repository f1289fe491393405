package org.couveuse.themes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.Actor;
import org.couveuse.people.Role;
import org.couveuse.shared.Checks;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Submissions;
import org.couveuse.subjects.SubjectType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes ballots: one a member and round, changed until the close, read by nobody else before it. */
@Service
@Transactional
public class BallotService {

    private static final int NONCE_BYTES = 16;

    private final Rounds rounds;
    private final RoundElectors electors;
    private final BallotBox box;
    private final RoundKeeping keeping;
    private final TaskDesk desk;
    private final Submissions submissions;
    private final Trail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    BallotService(
            Rounds rounds,
            RoundElectors electors,
            BallotBox box,
            RoundKeeping keeping,
            TaskDesk desk,
            Submissions submissions,
            Trail trail,
            Clock clock) {
        this.rounds = rounds;
        this.electors = electors;
        this.box = box;
        this.keeping = keeping;
        this.desk = desk;
        this.submissions = submissions;
        this.trail = trail;
        this.clock = clock;
    }

    /** A note on a criterion, on the scale the round fixed for it. */
    public record Score(
            @NotBlank @Size(max = 10) @Form.OneOf("criteria")
            String criterion,

            @NotNull @Nullable Integer value) {}

    /**
     * The answer about one theme.
     *
     * @param conflict why the member stays out, when they do
     * @param scores notes on the round's criteria; a criterion without one counts as nothing
     */
    public record Line(
            @NotNull @Form.OneOf("themes") UUID theme,
            @NotNull @Nullable BallotChoice choice,

            @Form.When(field = "choice", is = "RECUSED") @Size(max = 1_000) @Form.Long @Nullable
            String conflict,

            @Size(max = RoundPlanning.MOST_CRITERIA) @Valid List<Score> scores) {

        /** An answer without notes. */
        public Line(UUID theme, @Nullable BallotChoice choice, @Nullable String conflict) {
            this(theme, choice, conflict, List.of());
        }
    }

    /**
     * A ballot. A theme without a line is left unanswered, which counts as nothing.
     *
     * @param word a word for the deliberation, shown without the member's name
     * @param nonce 128 bits in hexadecimal that seal the receipt; made when there are none
     */
    public record Vote(
            @NotEmpty @Size(max = RoundPlanning.MOST_THEMES) @Valid
            List<Line> lines,

            @Size(max = 1_000) @Form.Long @Nullable String word,

            @Pattern(regexp = "[0-9a-f]{32}", message = "round.nonce") @Nullable
            String nonce) {

        Vote sealedWith(String newNonce) {
            return new Vote(lines, word, newNonce);
        }
    }

    /**
     * What the member keeps: whoever has it and the answers can show that the ballot was counted as cast.
     *
     * @param nonce shown once, stored nowhere
     */
    public record Receipt(int number, String nonce, String receipt, Instant at) {}

    /** A member's own ballot. */
    public record Mine(
            int number,
            Instant cast,
            Instant changed,
            String receipt,
            List<Line> lines,
            @Nullable String word) {}

    /** A conflict of interest on one theme. */
    public record Conflict(
            @NotNull UUID theme,
            @NotBlank @Size(max = 1_000) @Form.Long String reason) {}

    /** Casts the actor's ballot, or puts another in its place, until the close. */
    public Receipt put(Actor actor, UUID id, Vote vote) {
        var elector = elector(actor, id);
        var sealed = vote.nonce() == null ? vote.sealedWith(nonce()) : vote;
        var task = desk.about(elector.ballot()).stream().findFirst();
        if (task.isPresent()) {
            desk.submit(actor, task.get().id(), sealed, null);
        } else {
            submissions.check(sealed);
            cast(actor, id, sealed);
            trail.record(new Trail.Event(actor.person(), "ballot.changed", elector.ballot(), null));
        }
        var cast = box.findById(elector.ballot()).orElseThrow();
        return new Receipt(
                cast.number(), java.util.Objects.requireNonNull(sealed.nonce()), cast.receipt(), cast.changedAt());
    }

    /**
     * Puts a ballot in the box. Whoever holds the round's row first, ballots or the close, is first; ballots hold it
     * together. Who may chair holds it alone: a conflict declared in the ballot hands the chair over.
     */
    void cast(Actor actor, UUID id, Vote vote) {
        actor.refuseApart();
        var now = clock.instant();
        var chairs = actor.has(Role.FORUM_CHAIR)
                || rounds.designated(id).filter(actor::is).isPresent();
        var round = (chairs ? rounds.lock(id) : rounds.share(id)).orElseThrow(RuleViolation::notFound);
        round.requireVoting(now);
        var elector = electors.lock(id, actor.id()).orElseThrow(RuleViolation::notFound);
        var facts = round.facts();
        var answers = BallotAnswers.of(facts, keeping.recusals(id, actor.id()), vote);
        var cast = box.findById(elector.ballot()).orElseGet(() -> new BallotCast(elector, now));
        cast.say(answers, blankless(vote.word()), vote.nonce() == null ? nonce() : vote.nonce(), now);
        box.saveAndFlush(cast);
        keeping.show(elector.ballot(), SubjectType.BALLOT, facts, "CAST");
        declare(round, actor, vote);
    }

    /** What is declared in the ballot holds for the whole round; a chair who declares it hands the chair over. */
    private void declare(Round round, Actor actor, Vote vote) {
        var id = round.facts().id();
        for (var line : vote.lines()) {
            if (line.choice() == BallotChoice.RECUSED) {
                keeping.conflict(id, line.theme(), actor.id(), false, blankless(line.conflict()));
            }
        }
        if (round.chairedBy(actor) && keeping.inConflict(id, actor.id())) {
            keeping.chairInConflict(round);
        }
    }

    /**
     * Declares a conflict of interest, before or after voting, until the close. It takes the member's answer about that
     * theme out of the ballot there is.
     *
     * @return the receipt of the ballot as it is now, when there is one
     */
    public Optional<Receipt> declareConflict(Actor actor, UUID id, Conflict conflict) {
        actor.refuseApart();
        submissions.check(conflict);
        var round = rounds.lock(id).orElseThrow(RuleViolation::notFound);
        var facts = round.facts();
        var member = actor.has(Role.FORUM_MEMBER, facts.body());
        // whoever votes may stay out, though the seat is gone since the opening
        var elects = electors.findByRoundAndPerson(id, actor.id()).isPresent();
        if (!member && !elects && !round.chairedBy(actor)) {
            throw RuleViolation.notFound();
        }
        if (facts.state() != RoundState.SCHEDULED) {
            round.requireVoting(clock.instant());
        }
        new Checks()
                .that(facts.themes().contains(conflict.theme()), "theme", "round.notInRound")
                .refuse();
        keeping.conflict(
                id, conflict.theme(), actor.id(), false, conflict.reason().strip());
        trail.record(new Trail.Event(actor.person(), "round.conflictDeclared", id, null));
        if (round.chairedBy(actor)) {
            keeping.chairInConflict(round);
        }
        var now = clock.instant();
        var nonce = nonce();
        return electors.findByRoundAndPerson(id, actor.id())
                .flatMap(elector -> box.findById(elector.ballot()))
                .map(cast -> {
                    cast.recuse(conflict.theme(), nonce, now);
                    box.saveAndFlush(cast);
                    return new Receipt(cast.number(), nonce, cast.receipt(), now);
                });
    }

    /** The actor's own ballot, when it is in the box; refuses who is no elector. */
    @Transactional(readOnly = true)
    public Optional<Mine> mine(Actor actor, UUID id) {
        var round = rounds.findById(id).orElseThrow(RuleViolation::notFound);
        return box.findById(elector(actor, id).ballot()).map(cast -> {
            var lines = cast.answers().lines(round.facts());
            return new Mine(cast.number(), cast.castAt(), cast.changedAt(), cast.receipt(), lines, cast.word());
        });
    }

    /** 128 bits nobody can guess, in hexadecimal. */
    public String nonce() {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private RoundElector elector(Actor actor, UUID round) {
        return electors.findByRoundAndPerson(round, actor.id()).orElseThrow(RuleViolation::notFound);
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
