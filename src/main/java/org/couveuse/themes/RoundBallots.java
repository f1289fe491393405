package org.couveuse.themes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.couveuse.people.Candidate;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads all that was cast in a round, once no ballot is taken any more, in the shape in which results are computed.
 * Everything is in an order that the stored data alone decide, so that whoever computes again computes the same.
 */
@Service
@Transactional(readOnly = true)
class RoundBallots {

    private final Rounds rounds;
    private final RoundElectors electors;
    private final OpinionRequests opinions;
    private final JdbcClient jdbc;

    RoundBallots(Rounds rounds, RoundElectors electors, OpinionRequests opinions, JdbcClient jdbc) {
        this.rounds = rounds;
        this.electors = electors;
        this.opinions = opinions;
        this.jdbc = jdbc;
    }

    /**
     * A round's ballots.
     *
     * @param themes in the order members saw
     * @param criteria in the order members saw; their ids order the scores
     * @param balanced whether the result is also asked with balance between colleges
     * @param members who could vote, whether they did or not, in the order of the ballots' numbers, drawn by lot
     * @param rankings in which advisers put the themes; never mixed in
     */
    record Input(
            List<UUID> themes,
            List<RoundCriterion> criteria,
            boolean balanced,
            List<Member> members,
            List<AdviserRanking> rankings) {

        /** The ballots as the ranking counts them. */
        List<Ballot> ballots() {
            return members.stream().flatMap(m -> Stream.ofNullable(m.ballot())).toList();
        }
    }

    /**
     * One elector.
     *
     * @param index from 0
     * @param ballot null when the member did not vote; nothing is then judged or noted either
     * @param judgments by the place of the theme; null where the member answered nothing
     * @param scores by the place of the theme, then of the criterion; null where there is no note, which is no zero
     */
    record Member(
            int index,
            UUID person,
            @Nullable Ballot ballot,
            @Nullable College college,
            @Nullable OrganisationSize size,
            List<@Nullable Judgment> judgments,
            @Nullable Integer[][] scores) {}

    /**
     * The order in which a group or an expert puts the themes.
     *
     * @param places best first, those of the same place together; themes that are in none come after them, tied
     */
    record AdviserRanking(Candidate adviser, List<List<UUID>> places) {}

    /** All that was cast; refuses while ballots are still taken. */
    Input input(UUID id) {
        var round = rounds.findById(id).orElseThrow(RuleViolation::notFound).facts();
        if (round.state().beforeOpening() || round.state() == RoundState.OPEN) {
            throw RuleViolation.conflict("round.noResultYet", round.title());
        }
        var roll = electors.findByRoundOrderByNumber(id);
        var judgments = judgments(id);
        var scores = scores(round);
        var members = new ArrayList<Member>();
        for (var elector : roll) {
            members.add(member(members.size(), round, elector, judgments.get(elector.ballot()), scores));
        }
        var rankings = opinions.findByRoundOrderByCandidate(id).stream()
                .filter(o ->
                        o.state() == OpinionRequest.State.GIVEN && !o.ranking().isEmpty())
                .map(o -> new AdviserRanking(o.candidate(), o.ranking()))
                .toList();
        return new Input(
                round.themes(), round.rules().criteria(), round.rules().balanced(), List.copyOf(members), rankings);
    }

    private static Member member(
            int index,
            RoundFacts round,
            RoundElector elector,
            @Nullable Map<UUID, Judgment> said,
            Map<UUID, @Nullable Integer[][]> scores) {
        var inOrder = new ArrayList<@Nullable Judgment>();
        round.themes().forEach(theme -> inOrder.add(said == null ? null : said.get(theme)));
        var none = new Integer[round.themes().size()][round.rules().criteria().size()];
        return new Member(
                index,
                elector.person(),
                said == null ? null : new Ballot(elector.person(), said),
                elector.college(),
                elector.size(),
                java.util.Collections.unmodifiableList(inOrder),
                scores.getOrDefault(elector.ballot(), none));
    }

    /** Answers by ballot; a ballot that is in the box is there, also one that says nothing any more. */
    private Map<UUID, Map<UUID, Judgment>> judgments(UUID round) {
        var all = new HashMap<UUID, Map<UUID, Judgment>>();
        jdbc.sql("select b.id, l.theme, l.judgment from ballot b left join ballot_line l on l.ballot = b.id"
                        + " where b.round = ?")
                .param(round)
                .query(row -> {
                    var lines = all.computeIfAbsent(row.getObject("id", UUID.class), ballot -> new HashMap<>());
                    var theme = row.getObject("theme", UUID.class);
                    if (theme != null) {
                        lines.put(
                                theme,
                                BallotChoice.valueOf(row.getString("judgment")).judgment());
                    }
                });
        return all;
    }

    private Map<UUID, @Nullable Integer[][]> scores(RoundFacts round) {
        var themes = places(round.themes());
        var criteria =
                places(round.rules().criteria().stream().map(RoundCriterion::id).toList());
        var all = new HashMap<UUID, @Nullable Integer[][]>();
        jdbc.sql("select s.ballot, s.theme, s.criterion, s.score from ballot_score s join ballot b on b.id = s.ballot"
                        + " where b.round = ?")
                .param(round.id())
                .query(row -> {
                    var of = all.computeIfAbsent(
                            row.getObject("ballot", UUID.class), ballot -> new Integer[themes.size()][criteria.size()]);
                    var theme = themes.get(row.getObject("theme", UUID.class));
                    var criterion = criteria.get(row.getString("criterion"));
                    if (theme == null || criterion == null) {
                        throw new IllegalStateException("a note on what is not in the round " + round.id());
                    }
                    of[theme][criterion] = row.getInt("score");
                });
        return all;
    }

    private static <T> Map<T, Integer> places(List<T> list) {
        var places = new HashMap<T, Integer>();
        list.forEach(each -> places.put(each, places.size()));
        return places;
    }
}
