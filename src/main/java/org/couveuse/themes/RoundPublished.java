package org.couveuse.themes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.couveuse.audit.Exports;
import org.couveuse.audit.Trail;
import org.couveuse.governance.Bodies;
import org.couveuse.people.Actor;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The data a round publishes once its result may be shown: enough for anybody to compute the result again with a
 * program of their own. A named round publishes whole ballots; a secret one counts by theme, and none where so few
 * judged that they would tell who said what.
 */
@Service
@Transactional
public class RoundPublished {

    /** Name of the format. */
    public static final String FORMAT = "couveuse-round-published";

    /** Version of the format; another one whenever a program that read the last would be misled. */
    public static final int VERSION = 1;

    private final Rounds rounds;
    private final RoundElectors electors;
    private final BallotBox box;
    private final RoundRights rights;
    private final ThemeService themes;
    private final Bodies bodies;
    private final People people;
    private final Trail trail;
    private final Exports exports;

    RoundPublished(
            Rounds rounds,
            RoundElectors electors,
            BallotBox box,
            RoundRights rights,
            ThemeService themes,
            Bodies bodies,
            People people,
            Trail trail,
            Exports exports) {
        this.rounds = rounds;
        this.electors = electors;
        this.box = box;
        this.rights = rights;
        this.themes = themes;
        this.bodies = bodies;
        this.people = people;
        this.trail = trail;
        this.exports = exports;
    }

    /**
     * The round and the rules that were fixed before it opened.
     *
     * @param judges how many mentions a theme needs to be judged enough
     * @param quorum how many members had to vote
     * @param capacity how many themes could be retained at most
     */
    public record About(
            UUID id,
            String title,
            String question,
            UUID forum,
            String forumName,
            BallotMode mode,
            int judges,
            int quorum,
            int capacity,
            @Nullable Instant opened,
            @Nullable Instant closed) {}

    /** Who could vote, who did, and whether that was enough. */
    public record Participation(int electors, int ballots, boolean quorumReached) {}

    /**
     * What came out for one theme.
     *
     * @param counts how often each mention was given, from the worst to the best; null when withheld
     * @param withheld whether too few judged in secret: then the rank is to be taken as published
     * @param missing ballots that say nothing about the theme
     * @param rank null when nobody judged it
     * @param mention the majority mention; null when withheld or when nobody judged
     * @param above judges above that mention (p)
     * @param below judges below it (q)
     * @param enough whether as many judged as the round asked for
     */
    public record PublishedTheme(
            UUID id,
            String title,
            @Nullable List<Integer> counts,
            boolean withheld,
            int judges,
            int abstentions,
            int recusals,
            int missing,
            @Nullable Integer rank,
            @Nullable Mention mention,
            @Nullable Integer above,
            @Nullable Integer below,
            boolean enough) {}

    /**
     * The data.
     *
     * @param mentions the scale, from the worst to the best
     * @param criteria what members could note beside their mentions; notes advise and decide nothing
     * @param themes in the order of the ranking, those nobody judged last
     * @param usualJudgment neighbours among the themes with counts that the usual judgment would put the other way round
     * @param fingerprint SHA-256 of the ranking's canonical text; null when counts are withheld, since trying all counts
     *     would find those that fit it
     * @param receipts of all ballots, sorted; nothing ties one to a person or to a moment
     * @param ballots whole, sorted by receipt; null in a secret round
     */
    public record Published(
            String format,
            int version,
            About round,
            Participation participation,
            List<Mention> mentions,
            List<RoundCriterion> criteria,
            List<PublishedTheme> themes,
            List<UsualJudgment.Reversal> usualJudgment,
            @Nullable String fingerprint,
            List<String> receipts,
            @Nullable List<CastBallots.Named> ballots) {}

    /** The data; refused before the close. Reading ballots by name is written down, and no administrator does it. */
    public Published published(Actor actor, UUID id) {
        var round = rounds.findById(id).orElseThrow(RuleViolation::notFound).facts();
        rights.require(actor, round);
        var ranking = RoundResults.ranking(round);
        var named = round.rules().mode() == BallotMode.NAMED_AFTER_CLOSE;
        if (named && actor.has(Role.ADMIN)) {
            throw RuleViolation.forbidden("round.ballotsWho");
        }
        var cast = box.findByRoundOrderByNumber(id);
        if (named) {
            trail.record(new Trail.Event(actor.person(), "round.ballotsRead", id, null));
        } else {
            exports.note(actor.person(), "round", id, null);
        }
        return new Published(
                FORMAT,
                VERSION,
                about(round),
                participation(round),
                List.of(Mention.values()),
                round.rules().criteria(),
                themes(round, ranking, false),
                reversals(round, ranking),
                RankRows.fingerprint(round, ranking),
                cast.stream().map(BallotCast::receipt).sorted().toList(),
                named ? ballots(round, cast) : null);
    }

    Participation participation(RoundFacts round) {
        var ballots = box.countByRound(round.id());
        return new Participation(
                electors.countByRound(round.id()),
                ballots,
                ballots >= round.rules().quorum());
    }

    About about(RoundFacts round) {
        return new About(
                round.id(),
                round.title(),
                round.rules().question(),
                round.body(),
                bodies.find(round.body()).map(b -> b.name(Texts.FRENCH)).orElse(""),
                round.rules().mode(),
                round.rules().judges(),
                round.rules().quorum(),
                round.rules().capacity(),
                round.openedAt(),
                round.closedAt());
    }

    /** What came out for each theme; all of it, or without what is withheld. */
    List<PublishedTheme> themes(RoundFacts round, Ranking ranking, boolean whole) {
        var known = themes.all(round.themes());
        var found = new ArrayList<PublishedTheme>();
        for (var entry : ranking.ranked()) {
            var withheld = !whole && RankRows.withheld(round, entry.tally());
            found.add(theme(title(known.get(entry.theme())), withheld, entry.tally(), entry));
        }
        for (var tally : ranking.unjudged()) {
            found.add(theme(title(known.get(tally.theme())), false, tally, null));
        }
        return List.copyOf(found);
    }

    private static String title(ThemeService.@Nullable Row theme) {
        return theme == null ? "" : theme.title();
    }

    private static PublishedTheme theme(String title, boolean withheld, ThemeTally tally, @Nullable RankedTheme entry) {
        var shown = withheld ? null : entry;
        return new PublishedTheme(
                tally.theme(),
                title,
                withheld ? null : tally.counts().worstToBest(),
                withheld,
                tally.judges(),
                tally.abstentions(),
                tally.recusals(),
                tally.missing(),
                entry == null ? null : entry.rank(),
                shown == null ? null : shown.majority(),
                shown == null ? null : shown.above(),
                shown == null ? null : shown.below(),
                entry != null && entry.quorumReached());
    }

    /** Reversals of the usual judgment among the themes whose counts are shown. */
    static List<UsualJudgment.Reversal> reversals(RoundFacts round, Ranking ranking) {
        var shown = ranking.ranked().stream()
                .filter(entry -> !RankRows.withheld(round, entry.tally()))
                .toList();
        return UsualJudgment.reversals(new Ranking(ranking.quorum(), shown, List.of()));
    }

    private List<CastBallots.Named> ballots(RoundFacts round, List<BallotCast> cast) {
        var names = people.names(cast.stream().map(BallotCast::member).toList());
        return cast.stream()
                .sorted(Comparator.comparing(BallotCast::receipt))
                .map(ballot -> CastBallots.named(round, ballot, names.getOrDefault(ballot.member(), "")))
                .toList();
    }
}
