package org.couveuse.themes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

    /** How themes can be ranked. */
    public enum Method {
        /** Majority judgment of Balinski and Laraki. */
        MAJORITY_JUDGMENT
    }

    /** How often a mention was given. */
    public record MentionCount(Mention mention, int count) {}

    /**
     * One theme in the ranking.
     *
     * @param rank null when nobody judged it
     * @param mention the majority mention
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
     * @param fingerprint SHA-256 of the ranking stored at the close
     * @param recounted SHA-256 of the ranking counted now
     * @param same whether both are the same to the last digit
     */
    public record Recount(
            Method method, String fingerprint, String recounted, boolean same, Instant at, List<RankRow> themes) {}

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
            String fingerprint) {}

    /** A whole result. */
    public record Result(
            int electors,
            int ballots,
            int quorum,
            String fingerprint,
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
                ranking.fingerprint(),
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
                stored.fingerprint(),
                again.fingerprint(),
                stored.fingerprint().equals(again.fingerprint()),
                clock.instant(),
                rows(round, again));
    }

    /** The decision of a round once there is one to show: published, or being confirmed. */
    Optional<Decided> decision(UUID id) {
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
                        d.fingerprint()));
    }

    List<RankRow> rows(RoundFacts round, Ranking ranking) {
        var kept = decisions
                .findById(round.id())
                .filter(d -> d.publishedAt() != null)
                .map(d -> d.retained().stream().map(Decision.Retained::theme).toList())
                .orElse(List.of());
        var rows = new ArrayList<RankRow>();
        ranking.ranked().forEach(entry -> rows.add(row(round, entry.tally(), entry, kept)));
        ranking.unjudged().forEach(tally -> rows.add(row(round, tally, null, kept)));
        return List.copyOf(rows);
    }

    private static RankRow row(RoundFacts round, ThemeTally tally, @Nullable RankedTheme entry, List<UUID> kept) {
        var counts = tally.counts();
        var withheld = round.rules().mode() == BallotMode.SECRET && tally.judges() < FEWEST && tally.judges() > 0;
        var place = kept.indexOf(tally.theme());
        var shown = entry != null && !withheld;
        return new RankRow(
                tally.theme(),
                entry == null ? null : entry.rank(),
                entry == null ? null : entry.majority(),
                shown ? counts.above() : null,
                shown ? counts.below() : null,
                shown ? acceptability(counts) : null,
                tally.judges(),
                tally.abstentions(),
                tally.recusals(),
                tally.missing(),
                shown ? bestFirst(counts) : List.of(),
                withheld,
                entry != null && entry.quorumReached(),
                place < 0 ? null : place + 1);
    }

    private static List<MentionCount> bestFirst(MentionCounts counts) {
        return Arrays.stream(Mention.values())
                .sorted(Comparator.comparingInt(Mention::level).reversed())
                .map(mention -> new MentionCount(mention, counts.count(mention)))
                .toList();
    }

    private static BigDecimal acceptability(MentionCounts counts) {
        var good = Arrays.stream(Mention.values())
                .filter(m -> m.level() >= Mention.FAIRLY_GOOD.level())
                .mapToInt(counts::count)
                .sum();
        return BigDecimal.valueOf(100L * good).divide(BigDecimal.valueOf(counts.total()), 1, RoundingMode.HALF_UP);
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
