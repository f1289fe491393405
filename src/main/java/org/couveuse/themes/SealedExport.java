package org.couveuse.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.couveuse.audit.Trail;
import org.couveuse.people.Actor;
import org.couveuse.people.People;
import org.couveuse.shared.Texts;
import org.couveuse.themes.analysis.RoundAnalysis;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that is needed to compute everything again: agreement, criteria, rank acceptability, resampling, orders of
 * advisers. Only for an auditor to whom it was opened; each download is in the trail.
 */
@Service
@Transactional
public class SealedExport {

    /** Name of the format. */
    public static final String FORMAT = "couveuse-round-sealed";

    private final SealedAccess access;
    private final RoundPublished published;
    private final BallotBox box;
    private final RoundElectors electors;
    private final OpinionService opinions;
    private final People people;
    private final Trail trail;

    SealedExport(
            SealedAccess access,
            RoundPublished published,
            BallotBox box,
            RoundElectors electors,
            OpinionService opinions,
            People people,
            Trail trail) {
        this.access = access;
        this.published = published;
        this.box = box;
        this.electors = electors;
        this.opinions = opinions;
        this.people = people;
        this.trail = trail;
    }

    /** The order in which a group or an expert puts the themes: best first, those of the same place together. */
    public record AdviserOrder(String adviser, List<List<UUID>> ranking) {}

    /**
     * The export.
     *
     * @param order of the themes as members saw them, in which methods number them
     * @param criteria in the order members saw, with scale, direction and weight
     * @param balanced whether the result was also asked with balance between colleges
     * @param themes in the order of the ranking, none of them without its counts
     * @param fingerprint SHA-256 of the ranking's canonical text
     * @param seed what all numbers that methods draw begin from, in decimal
     * @param ballots in a secret round without name, number or receipt, and in an order that only what they say decides,
     *     so that their places tell nothing; no method minds the order
     * @param silent electors who cast none, whom methods count among the electorate
     * @param advisers who put the themes in an order
     */
    public record Sealed(
            String format,
            int version,
            RoundPublished.About round,
            RoundPublished.Participation participation,
            List<Mention> mentions,
            List<UUID> order,
            List<RoundCriterion> criteria,
            boolean balanced,
            List<RoundPublished.PublishedTheme> themes,
            String fingerprint,
            String seed,
            List<CastBallots.Sealed> ballots,
            List<CastBallots.Silent> silent,
            List<AdviserOrder> advisers) {}

    /** The export; refused unless it was agreed. */
    public Sealed export(Actor actor, UUID id) {
        var round = access.requireOpen(actor, id);
        var ranking = RoundResults.ranking(round);
        trail.record(new Trail.Event(actor.person(), "round.sealedRead", id, null));
        return new Sealed(
                FORMAT,
                RoundPublished.VERSION,
                published.about(round),
                published.participation(round),
                List.of(Mention.values()),
                round.themes(),
                round.rules().criteria(),
                round.rules().balanced(),
                published.themes(round, ranking, true),
                ranking.fingerprint(),
                String.valueOf(RoundAnalysis.seed(id)),
                ballots(round),
                silent(round),
                opinions.of(id, Texts.FRENCH).stream()
                        .filter(given -> !given.ranking().isEmpty())
                        .map(given -> new AdviserOrder(given.adviser(), given.ranking()))
                        .toList());
    }

    private List<CastBallots.Sealed> ballots(RoundFacts round) {
        var secret = round.rules().mode() == BallotMode.SECRET;
        var cast = box.findByRoundOrderByNumber(round.id());
        var names = people.names(cast.stream().map(BallotCast::member).toList());
        var roll = electors.findByRoundOrderByNumber(round.id()).stream()
                .collect(Collectors.toMap(RoundElector::ballot, Function.identity()));
        var ballots = new ArrayList<CastBallots.Sealed>();
        for (var ballot : cast) {
            var elector = Optional.ofNullable(roll.get(ballot.id()));
            ballots.add(new CastBallots.Sealed(
                    secret ? null : names.getOrDefault(ballot.member(), ""),
                    elector.map(RoundElector::college).orElse(null),
                    elector.map(RoundElector::size).orElse(null),
                    CastBallots.answers(round, ballot)));
        }
        if (secret) {
            ballots.sort(Comparator.comparing(CastBallots.Sealed::toString));
        }
        return List.copyOf(ballots);
    }

    private List<CastBallots.Silent> silent(RoundFacts round) {
        var voted = box.members(round.id());
        return electors.findByRoundOrderByNumber(round.id()).stream()
                .filter(elector -> !voted.contains(elector.person()))
                .map(elector -> new CastBallots.Silent(elector.college(), elector.size()))
                .sorted(Comparator.comparing(CastBallots.Silent::toString))
                .toList();
    }
}
