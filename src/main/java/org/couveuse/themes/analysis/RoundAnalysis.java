package org.couveuse.themes.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.couveuse.shared.Checks;
import org.couveuse.themes.MajorityJudgment;
import org.couveuse.themes.RankedTheme;
import org.couveuse.themes.Ranking;
import org.couveuse.themes.ThemeTally;
import org.couveuse.themes.UsualJudgment;
import org.jspecify.annotations.Nullable;

/**
 * All that is said of a closed round, from its stored ballots and nothing else. The majority judgment decides; all the
 * rest stands beside it. The same input gives the same result to the last digit, on any machine and in whatever order
 * the members are.
 */
public final class RoundAnalysis {

    /** The most themes of a round. */
    public static final int MOST_THEMES = 200;

    /** The most members of a round. */
    public static final int MOST_MEMBERS = 1_000;

    /** The most draws anybody may ask for. */
    public static final int MOST_DRAWS = 200_000;

    private static final List<VoterGroup> COMPARED =
            List.of(VoterGroup.FORUM, VoterGroup.PUBLIC, VoterGroup.PRIVATE, VoterGroup.SMALL, VoterGroup.LARGE);

    private RoundAnalysis() {}

    /**
     * How the round is analysed, as it was set at preparation.
     *
     * @param quorum how many judges a theme needs, at least 0
     * @param capacity how many themes can be retained, at least 1
     * @param criteria what themes were scored on; none when the round has no criteria
     * @param intervals within which each weight may lie, by criterion; none for any weights
     * @param balance by which colleges to balance; nothing when the round does not ask for it
     * @param seed the start of all numbers drawn, see {@link RoundAnalysis#seed}
     * @param draws how many weights and how many electorates are drawn, at least {@link Smaa2#FEWEST_DRAWS}
     */
    public record Settings(
            int quorum,
            int capacity,
            List<Criterion> criteria,
            List<WeightInterval> intervals,
            @Nullable BalanceBy balance,
            long seed,
            int draws) {

        /** Copies the lists. */
        public Settings {
            criteria = List.copyOf(criteria);
            intervals = List.copyOf(intervals);
        }
    }

    /**
     * What a round left when it closed.
     *
     * @param themes the themes, in the order of the round
     * @param members the electorate; their order is that of the answers and scores, and changes nothing
     * @param answers who answered what about which theme
     * @param scores who scored what on which criterion; read only when there are criteria
     * @param opinions the orders of advisory groups and experts; none when nobody was asked
     * @param settings how to analyse it
     */
    public record Input(
            List<UUID> themes,
            List<Voter> members,
            Answers answers,
            Scores scores,
            List<RankedOpinion> opinions,
            Settings settings) {

        /** Copies the lists. */
        public Input {
            themes = List.copyOf(themes);
            members = List.copyOf(members);
            opinions = List.copyOf(opinions);
        }
    }

    /**
     * What the mentions say of a theme.
     *
     * @param tally the seven counts, abstentions, recusals and missing answers
     * @param rank by majority judgment; nothing when nobody judged it
     * @param quorumReached whether enough members judged it
     * @param gauge nothing when nobody judged it
     * @param usual its score by usual judgment; nothing when nobody judged it
     * @param agreement van der Eijk's A, see {@link Agreement}; nothing when nobody judged it
     */
    public record Merit(
            ThemeTally tally,
            @Nullable Integer rank,
            boolean quorumReached,
            @Nullable Gauge gauge,
            @Nullable Double usual,
            @Nullable Double agreement) {}

    /**
     * The whole analysis.
     *
     * @param members how many the electorate has
     * @param ballots how many were cast
     * @param judges how many members gave at least one mention
     * @param ranking the majority judgment, which decides
     * @param merits one for each theme, in the order of the round
     * @param reversals neighbours that the usual judgment would put the other way round
     * @param criteria the weighted criteria; nothing when the round has none
     * @param acceptability SMAA-2 on them; nothing when the round has none
     * @param concordance Kendall's W of the forum, then of public, private, small and large organisations
     * @param opinions the advisers' orders put together; nothing when nobody was asked
     * @param resampling how often each theme stays when the members are drawn again
     * @param balance with each college weighing the same; nothing when the round does not ask for it
     * @param remarks what to know before reading, each once, in the order of {@link AnalysisRemark}
     */
    public record Result(
            int members,
            int ballots,
            int judges,
            Ranking ranking,
            List<Merit> merits,
            List<UsualJudgment.Reversal> reversals,
            WeightedCriteria.@Nullable Result criteria,
            Smaa2.@Nullable Result acceptability,
            List<Concordance.Result> concordance,
            Schulze.@Nullable Result opinions,
            Resampling.Result resampling,
            Balance.@Nullable Result balance,
            List<AnalysisRemark> remarks) {}

    /** The seed of a round: its id, so that nobody chooses it and everybody can find it. */
    public static long seed(UUID round) {
        return round.getMostSignificantBits() ^ round.getLeastSignificantBits();
    }

    /**
     * Analyses a round.
     *
     * @throws org.couveuse.shared.RuleViolation when a number is beyond its limits, a score is off its scale, weights or
     *     intervals are useless, or an opinion names a theme twice or one that is not there
     */
    public static Result of(Input input) {
        check(input);
        var themes = input.themes();
        var answers = input.answers();
        var settings = input.settings();
        var tallies = new ArrayList<ThemeTally>();
        for (int theme = 0; theme < themes.size(); theme++) {
            tallies.add(answers.tally(theme, themes.get(theme)));
        }
        var ranking = MajorityJudgment.rank(tallies, settings.quorum());
        var sheets = settings.criteria().isEmpty() ? null : Sheets.of(settings.criteria(), input.scores(), answers);
        var criteria = sheets == null ? null : WeightedCriteria.of(themes, settings.criteria(), sheets);
        var acceptability = sheets == null
                ? null
                : Smaa2.of(themes, sheets, settings.intervals(), settings.seed(), settings.draws());
        var concordance = COMPARED.stream()
                .map(group -> Concordance.of(group, themes, input.members(), answers))
                .toList();
        var result = new Result(
                answers.members(),
                answers.ballots(),
                answers.judges().length,
                ranking,
                tallies.stream().map(tally -> merit(tally, ranking)).toList(),
                UsualJudgment.reversals(ranking),
                criteria,
                acceptability,
                concordance,
                input.opinions().isEmpty() ? null : Schulze.of(themes, input.opinions()),
                Resampling.of(
                        themes, answers, settings.quorum(), settings.capacity(), settings.seed(), settings.draws()),
                settings.balance() == null
                        ? null
                        : Balance.of(settings.balance(), themes, input.members(), answers, ranking),
                List.of());
        return Remarks.on(result);
    }

    private static Merit merit(ThemeTally tally, Ranking ranking) {
        var counts = tally.counts();
        for (RankedTheme entry : ranking.ranked()) {
            if (entry.theme().equals(tally.theme())) {
                return new Merit(
                        tally,
                        entry.rank(),
                        entry.quorumReached(),
                        Gauge.of(counts),
                        UsualJudgment.score(counts).value(),
                        Agreement.of(counts).orElseThrow());
            }
        }
        return new Merit(tally, null, false, null, null, null);
    }

    private static void check(Input input) {
        var settings = input.settings();
        int themes = input.themes().size();
        int members = input.members().size();
        new Checks()
                .that(themes >= 1 && themes <= MOST_THEMES, "themes", "analysis.themesNumber", themes, MOST_THEMES)
                .that(new HashSet<>(input.themes()).size() == themes, "themes", "analysis.themeTwice")
                .that(
                        members >= 1 && members <= MOST_MEMBERS,
                        "members",
                        "analysis.membersNumber",
                        members,
                        MOST_MEMBERS)
                .that(settings.quorum() >= 0, "quorum", "analysis.quorumNegative", settings.quorum())
                .that(settings.capacity() >= 1, "capacity", "analysis.capacityNone", settings.capacity())
                .that(
                        settings.draws() >= Smaa2.FEWEST_DRAWS && settings.draws() <= MOST_DRAWS,
                        "draws",
                        "analysis.drawsNumber",
                        settings.draws(),
                        Smaa2.FEWEST_DRAWS,
                        MOST_DRAWS)
                .that(
                        input.answers().themes() == themes && input.answers().members() == members,
                        "answers",
                        "analysis.answersElsewhere")
                .refuse();
    }
}
