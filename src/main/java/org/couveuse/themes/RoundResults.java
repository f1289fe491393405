package org.couveuse.themes;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.people.People;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The result of a round: ranking, profiles, decision, recount, ballots. Refused while members may still vote. */
@Service
@Transactional(readOnly = true)
public class RoundResults {

    /** Below so many judges a secret round shows no counts: they would tell who said what. */
    static final int FEWEST = 5;

    private final Rounds rounds;
    private final RoundElectors electors;
    private final BallotBox box;
    private final RoundDecisions decisions;
    private final RoundRights rights;
    private final People people;
    private final Clock clock;

    RoundResults(
            Rounds rounds,
            RoundElectors electors,
            BallotBox box,
            RoundDecisions decisions,
            RoundRights rights,
            People people,
            Clock clock) {
        this.rounds = rounds;
        this.electors = electors;
        this.box = box;
        this.decisions = decisions;
        this.rights = rights;
        this.people = people;
        this.clock = clock;
    }

    /** How themes can be ranked. The first decides: majority judgment; the others explain, see {@link MethodOrder}. */
    public enum Method {
        MAJORITY_JUDGMENT,
        USUAL_JUDGMENT,
        WEIGHTED_CRITERIA,
        ADVISERS_SCHULZE,
        BALANCED_BY_SECTOR,
        BALANCED_BY_SIZE
    }

    /** How often a mention was given. */
    public record MentionCount(Mention mention, int count) {}

    /**
     * One theme in the ranking.
     *
     * @param rank null when nobody judged it
     * @param mention the majority mention; null when withheld or when nobody judged
     * @param above judges above that mention (p), and below it (q)
     * @param acceptability share of « Assez bien » or better, in percent
     * @param counts best mention first; empty when withheld or when nobody judged
     * @param withheld whether counts are kept back because too few judged
     * @param enough whether as many judged as the round asks for
     * @param retained the theme's place in the decision, when retained
     */
    public record RankRow(
            UUID theme,
            @Nullable Integer rank,
            @Nullable Mention mention,
            @Nullable Integer above,
            @Nullable Integer below,
            @Nullable BigDecimal acceptability,
            int judges,
            int abstentions,
            int recusals,
            int missing,
            List<MentionCount> counts,
            boolean withheld,
            boolean enough,
            @Nullable Integer retained) {}

    /**
     * A ranking, counted again from the ballots.
     *
     * @param fingerprint SHA-256 of the ranking stored at the close; null where counts are withheld
     * @param recounted SHA-256 of the ranking counted now; null where counts are withheld
     * @param same whether both are the same to the last digit
     */
    public record Recount(
            Method method,
            @Nullable String fingerprint,
            @Nullable String recounted,
            boolean same,
            Instant at,
            List<RankRow> themes) {}

    /** The decision as it is published. */
    public record Decided(
            String deliberatedBy,
            Instant deliberatedAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt,
            @Nullable Instant publishedAt,
            String statement,
            @Nullable String note,
            List<Decision.Retained> retained,
            List<Decision.Departure> departures,
            @Nullable String fingerprint) {}

    /**
     * A whole result.
     *
     * @param fingerprint SHA-256 of the ranking; null where counts are withheld
     */
    public record Result(
            int electors,
            int ballots,
            int quorum,
            @Nullable String fingerprint,
            List<RankRow> themes,
            @Nullable Decided decision) {}

    /** Whether there is a result to show to this reader; a round unknown to them has none. */
    public boolean shown(Actor actor, UUID id) {
        return rounds.findById(id)
                .map(Round::facts)
                .filter(round -> rights.sees(actor, round))
                .filter(round -> round.state().resultShown() && round.ranking() != null)
                .isPresent();
    }

    /** The result; refuses before the close. */
    public Result result(Actor actor, UUID id) {
        var round = facts(actor, id);
        var ranking = ranking(round);
        return new Result(
                electors.countByRound(id),
                box.countByRound(id),
                round.rules().quorum(),
                RankRows.fingerprint(round, ranking),
                rows(round, ranking),
                decision(id).orElse(null));
    }

    /** Counts the stored ballots again and compares with the ranking made at the close. */
    public Recount recount(Actor actor, UUID id, Method method) {
        var round = facts(actor, id);
        var stored = ranking(round);
        var ballots = box.findByRoundOrderByNumber(id).stream()
                .map(BallotCast::counted)
                .toList();
        var again = MajorityJudgment.rank(
                new HashSet<>(round.themes()), ballots, round.rules().judges());
        return new Recount(
                method,
                RankRows.fingerprint(round, stored),
                RankRows.fingerprint(round, again),
                stored.fingerprint().equals(again.fingerprint()),
                clock.instant(),
                rows(round, again));
    }

    /** The decision of a round once there is one to show: published, or being confirmed. */
    Optional<Decided> decision(UUID id) {
        var withheld = rounds.findById(id)
                .map(Round::facts)
                .filter(round -> round.ranking() == null || RankRows.fingerprint(round, round.ranking()) == null)
                .isPresent();
        return decisions
                .findById(id)
                .map(d -> new Decided(
                        people.displayName(d.deliberatedBy()),
                        d.deliberatedAt(),
                        d.confirmedBy() == null ? null : people.displayName(d.confirmedBy()),
                        d.confirmedAt(),
                        d.publishedAt(),
                        d.statement(),
                        d.note(),
                        d.retained(),
                        d.departures(),
                        withheld ? null : d.fingerprint()));
    }

    List<RankRow> rows(RoundFacts round, Ranking ranking) {
        var kept = decisions
                .findById(round.id())
                .filter(d -> d.publishedAt() != null)
                .map(d -> d.retained().stream().map(Decision.Retained::theme).toList())
                .orElse(List.of());
        return RankRows.of(round, ranking, kept);
    }

    static Ranking ranking(RoundFacts round) {
        var ranking = round.ranking();
        if (ranking == null || !round.state().resultShown()) {
            throw RuleViolation.conflict("round.noResultYet", round.title());
        }
        return ranking;
    }

    private RoundFacts facts(Actor actor, UUID id) {
        var round = rounds.findById(id).orElseThrow(RuleViolation::notFound).facts();
        rights.require(actor, round);
        return round;
    }
}
