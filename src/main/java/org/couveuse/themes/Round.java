package org.couveuse.themes;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** One prioritisation of candidate themes by a forum: the rules, the vote, the ranking. */
@Entity
@Table(name = "prioritisation_round")
public class Round {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID body;
    private String title;

    @Embedded
    private RoundRules rules = RoundRules.none();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "round_candidate", joinColumns = @JoinColumn(name = "round"))
    @OrderBy("place")
    private List<RoundCandidate> candidates = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private RoundState state = RoundState.PREPARING;

    @Enumerated(EnumType.STRING)
    private ChairState chairState = ChairState.CHAIR;

    private @Nullable UUID chair;
    private boolean extended;
    private Instant created;
    private @Nullable Instant openedAt;
    private @Nullable Instant closedAt;
    private @Nullable Boolean quorumReached;

    @Enumerated(EnumType.STRING)
    private @Nullable QuorumDecision quorumDecision;

    /** Why it was extended, went on, was taken up again or cancelled; public. */
    private @Nullable String reason;

    private @Nullable UUID restartedAs;

    @Convert(converter = RankingColumn.class)
    private @Nullable Ranking ranking;

    @SuppressWarnings("NullAway.Init")
    protected Round() {}

    @SuppressWarnings("NullAway.Init")
    Round(UUID id, UUID body, String title, Instant now) {
        this.id = id;
        this.body = body;
        this.title = title;
        this.created = now;
    }

    /** A round opened for voting, or opened again. */
    public record Opened(UUID round) {}

    /** A round takes no more ballots. */
    public record Closed(UUID round) {}

    /** A round's decision was published. */
    public record Decided(UUID round) {}

    /** A round ended without a decision. */
    public record Cancelled(UUID round) {}

    /**
     * A theme was retained and is to get an incubator; said within the transaction, once for each theme.
     *
     * @param rank its place among the retained ones, from 1
     * @param incubator id kept for the incubator that forms around it
     */
    public record ThemeRetained(UUID round, UUID theme, UUID body, int rank, UUID incubator) {}

    void prepare(String newTitle, RoundRules newRules, List<RoundCandidate> themes) {
        require(RoundState.PREPARING);
        title = newTitle;
        rules = newRules;
        candidates.clear();
        candidates.addAll(themes);
        state = RoundState.SCHEDULED;
    }

    /** Opens, or opens again after an extension; nothing when it is open already. */
    void open(Instant now) {
        if (state == RoundState.OPEN) {
            return;
        }
        if (state != RoundState.SCHEDULED && !(state == RoundState.CLOSED && extended)) {
            throw RuleViolation.conflict("round.state", title, state);
        }
        state = RoundState.OPEN;
        openedAt = openedAt == null ? now : openedAt;
        closedAt = null;
        quorumReached = null;
        ranking = null;
    }

    /** Refuses unless a ballot may be put in the box at this moment. */
    void requireVoting(Instant now) {
        if (state.beforeOpening()) {
            throw RuleViolation.conflict("round.notOpen", title);
        }
        var closing = rules.closing();
        if (state != RoundState.OPEN || (closing != null && !now.isBefore(closing))) {
            var at = closedAt != null ? closedAt : closing == null ? now : closing;
            throw RuleViolation.conflict("round.closed", at);
        }
    }

    void close(Instant now) {
        if (state == RoundState.OPEN) {
            state = RoundState.CLOSED;
            closedAt = now;
        }
    }

    void rank(Ranking result, int ballots) {
        ranking = result;
        quorumReached = ballots >= rules.quorum();
        if (quorumReached) {
            state = RoundState.DELIBERATING;
        }
    }

    void decideQuorum(QuorumDecision decision, String words, @Nullable Instant newClosing) {
        require(RoundState.CLOSED);
        quorumDecision = decision;
        reason = words;
        if (decision == QuorumDecision.EXTEND) {
            extended = true;
            rules = rules.until(newClosing);
        } else if (decision == QuorumDecision.GO_ON) {
            state = RoundState.DELIBERATING;
        }
    }

    /** The round that takes up the same themes; this one ends. */
    Round again(UUID newId, Instant now) {
        var next = new Round(newId, body, title, now);
        next.rules = rules;
        next.candidates.addAll(candidates);
        restartedAs = newId;
        state = RoundState.CANCELLED;
        return next;
    }

    void explain(String words) {
        reason = words;
    }

    void cancel() {
        state = RoundState.CANCELLED;
    }

    void decided() {
        state = RoundState.DECIDED;
    }

    void chairInConflict() {
        chairState = ChairState.CONFLICT;
        chair = null;
    }

    void designate(UUID person) {
        chairState = ChairState.DESIGNATED;
        chair = person;
    }

    private void require(RoundState wanted) {
        if (state != wanted) {
            throw RuleViolation.conflict("round.state", title, state);
        }
    }

    /** Whether this person chairs the round now; nobody does while the chair is in conflict. */
    boolean chairedBy(Actor actor) {
        return switch (chairState) {
            case CHAIR -> actor.has(Role.FORUM_CHAIR, body);
            case CONFLICT -> false;
            case DESIGNATED -> actor.is(chair);
        };
    }

    /** Themes put to it, in the order members see. */
    List<UUID> themes() {
        return candidates.stream().map(RoundCandidate::theme).toList();
    }

    /** As others read it. */
    RoundFacts facts() {
        return new RoundFacts(
                id,
                body,
                title,
                rules,
                List.copyOf(candidates),
                state,
                chairState,
                chair,
                extended,
                created,
                openedAt,
                closedAt,
                quorumReached,
                quorumDecision,
                reason,
                restartedAs,
                ranking);
    }
}
