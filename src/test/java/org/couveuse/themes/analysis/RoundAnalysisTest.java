package org.couveuse.themes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.couveuse.themes.analysis.AnalysisScenes.input;
import static org.couveuse.themes.analysis.AnalysisScenes.with;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.RuleViolation;
import org.couveuse.themes.Ballot;
import org.couveuse.themes.Judgment;
import org.couveuse.themes.MajorityJudgment;
import org.couveuse.themes.Mention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoundAnalysisTest {

    private static final int TRIES = 15;

    @Property(tries = TRIES)
    void recomputing_gives_the_same_to_the_last_digit(@ForAll("rows") List<List<Integer>> rows) {
        assertThat(RoundAnalysis.of(input(rows))).isEqualTo(RoundAnalysis.of(input(rows)));
    }

    @Property(tries = TRIES)
    void the_order_of_the_ballots_changes_nothing(@ForAll("rows") List<List<Integer>> rows, @ForAll long seed) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));

        assertThat(RoundAnalysis.of(AnalysisScenes.members(input(rows), rows, order)))
                .isEqualTo(RoundAnalysis.of(input(rows)));
    }

    @Property(tries = TRIES)
    void each_ballot_twice_changes_nothing_but_what_hangs_on_how_many_there_are(
            @ForAll("rows") List<List<Integer>> rows) {
        var twice = new ArrayList<Integer>();
        for (int i = 0; i < 2 * rows.size(); i++) {
            twice.add(i % rows.size());
        }

        var once = RoundAnalysis.of(input(rows));
        var both = RoundAnalysis.of(AnalysisScenes.members(input(rows), rows, twice));

        assertThat(both.merits()).extracting(RoundAnalysis.Merit::rank).isEqualTo(ranks(once));
        assertThat(both.merits())
                .extracting(RoundAnalysis.Merit::usual)
                .isEqualTo(
                        once.merits().stream().map(RoundAnalysis.Merit::usual).toList());
        assertThat(both.merits())
                .extracting(RoundAnalysis.Merit::agreement)
                .isEqualTo(once.merits().stream()
                        .map(RoundAnalysis.Merit::agreement)
                        .toList());
        assertThat(both.acceptability()).isEqualTo(once.acceptability());
        assertThat(totals(both)).isEqualTo(totals(once));
        if (once.concordance().get(0).w() != null) {
            assertThat(both.concordance().get(0).w())
                    .isEqualTo(once.concordance().get(0).w());
        }
    }

    @Property(tries = TRIES)
    void a_better_mention_never_hurts(
            @ForAll("rows") List<List<Integer>> rows,
            @ForAll @IntRange(min = 0, max = 3) int theme,
            @ForAll @IntRange(min = 0, max = 8) int member) {
        int level = rows.get(member % rows.size()).get(theme);
        if (level < Mention.COUNT - 1) {
            var better = new ArrayList<>(rows);
            var row = new ArrayList<>(rows.get(member % rows.size()));
            row.set(theme, level + 1);
            better.set(member % rows.size(), row);

            var before = RoundAnalysis.of(input(rows));
            var after = RoundAnalysis.of(input(better));

            assertThat(after.merits().get(theme).rank())
                    .isLessThanOrEqualTo(before.merits().get(theme).rank());
            assertThat(balancedRank(after, theme)).isLessThanOrEqualTo(balancedRank(before, theme));
            assertThat(after.resampling().themes().get(theme).retained())
                    .isGreaterThanOrEqualTo(
                            before.resampling().themes().get(theme).retained());
        }
    }

    @Property(tries = TRIES)
    void a_member_recused_from_all_themes_changes_nothing_but_the_number_of_ballots(
            @ForAll("rows") List<List<Integer>> rows) {
        var more = new ArrayList<>(rows);
        more.add(Collections.nCopies(4, Boxes.RECUSED));

        var before = RoundAnalysis.of(input(rows));
        var after = RoundAnalysis.of(input(more));

        assertThat(after.ballots()).isEqualTo(before.ballots() + 1);
        assertThat(ranks(after)).isEqualTo(ranks(before));
        assertThat(after.criteria()).isEqualTo(before.criteria());
        assertThat(after.acceptability()).isEqualTo(before.acceptability());
        assertThat(after.concordance()).isEqualTo(before.concordance());
        assertThat(after.resampling()).isEqualTo(before.resampling());
    }

    @Test
    void the_ranking_of_ballots_has_the_fingerprint_of_the_vote() {
        var themes = Boxes.themes(3);
        var voters = List.of(new UUID(9, 1), new UUID(9, 2), new UUID(9, 3));
        var ballots = List.of(
                new Ballot(
                        voters.get(2),
                        Map.of(themes.get(0), Judgment.of(Mention.GOOD), themes.get(1), Judgment.RECUSED)),
                new Ballot(voters.get(0), Map.of(themes.get(2), Judgment.ABSTAINED)));

        var answers = Answers.of(themes, voters, ballots);
        var result = RoundAnalysis.of(with(input(List.of(List.of(0, 0, 0))), themes, Boxes.voters(3), answers));

        assertThat(result.ballots()).isEqualTo(2);
        assertThat(result.judges()).isEqualTo(1);
        assertThat(result.ranking().fingerprint())
                .isEqualTo(MajorityJudgment.rank(Set.copyOf(themes), ballots, 1).fingerprint());
    }

    @Test
    void a_ballot_of_a_stranger_a_second_one_or_one_on_another_theme_is_refused() {
        var themes = Boxes.themes(1);
        var voter = new UUID(9, 1);
        var ballot = new Ballot(voter, new HashMap<>());

        refused("analysis.unknownVoter", () -> Answers.of(themes, List.of(new UUID(9, 2)), List.of(ballot)));
        refused("analysis.secondBallot", () -> Answers.of(themes, List.of(voter), List.of(ballot, ballot)));
        refused(
                "analysis.unknownTheme",
                () -> Answers.of(themes, List.of(voter), List.of(ballot.recusedFrom(Boxes.theme(5)))));
    }

    @Test
    void no_ballot_at_all_is_told_and_nothing_fails() {
        var nothing = Collections.nCopies(3, Collections.nCopies(4, Boxes.NOTHING));

        var result = RoundAnalysis.of(input(nothing));

        assertThat(result.remarks()).startsWith(AnalysisRemark.NO_BALLOT, AnalysisRemark.THEME_UNJUDGED);
        assertThat(result.ranking().ranked()).isEmpty();
        assertThat(result.merits()).allSatisfy(merit -> {
            assertThat(merit.rank()).isNull();
            assertThat(merit.gauge()).isNull();
        });
        assertThat(result.resampling().draws()).isZero();
    }

    @Test
    void all_recused_one_judge_few_judges_and_all_equal_are_told() {
        assertThat(RoundAnalysis.of(input(List.of(Collections.nCopies(4, Boxes.RECUSED))))
                        .remarks())
                .startsWith(AnalysisRemark.NO_MENTION, AnalysisRemark.THEME_UNJUDGED);
        assertThat(RoundAnalysis.of(input(List.of(List.of(1, 2, 3, 4)))).remarks())
                .contains(AnalysisRemark.ONE_JUDGE)
                .doesNotContain(AnalysisRemark.FEW_JUDGES);
        assertThat(RoundAnalysis.of(input(Collections.nCopies(3, List.of(4, 4, 4, 4))))
                        .remarks())
                .contains(AnalysisRemark.FEW_JUDGES, AnalysisRemark.ALL_EQUAL);
        assertThat(RoundAnalysis.of(input(Collections.nCopies(30, List.of(4, 4, 4, 3))))
                        .remarks())
                .doesNotContain(AnalysisRemark.FEW_JUDGES, AnalysisRemark.ALL_EQUAL);
        assertThat(RoundAnalysis.of(input(List.of(List.of(4, 3, 8, 3), List.of(1, 2, 3, 4))))
                        .remarks())
                .contains(AnalysisRemark.CONCORDANCE_PARTIAL, AnalysisRemark.WEIGHTS_NORMALISED);
    }

    @Test
    void the_gauge_is_told_as_counts_and_as_shares() {
        var result = RoundAnalysis.of(
                input(List.of(List.of(1, 2, 3, 4), List.of(3, 2, 3, 4), List.of(3, 2, 3, 4), List.of(6, 2, 3, 4))));

        assertThat(result.merits().get(0).gauge()).isEqualTo(new Gauge(Mention.FAIRLY_GOOD, 1, 1, 0.25, 0.25, false));
    }

    @Test
    void a_round_without_criteria_advisers_or_balance_says_nothing_of_them() {
        var result = RoundAnalysis.of(AnalysisScenes.plain(List.of(List.of(1, 2, 3, 4), List.of(2, 2, 2, 2))));

        assertThat(result.criteria()).isNull();
        assertThat(result.acceptability()).isNull();
        assertThat(result.opinions()).isNull();
        assertThat(result.balance()).isNull();
        assertThat(result.concordance()).hasSize(5);
    }

    @Test
    void numbers_beyond_their_limits_are_refused_by_name() {
        var good = AnalysisScenes.plain(List.of(List.of(1, 2, 3, 4)));
        var set = good.settings();

        field("themes", with(good, List.of(), good.members(), new Answers(0, 1)));
        field("themes", with(good, Boxes.themes(201), good.members(), new Answers(201, 1)));
        field("themes", with(good, Collections.nCopies(4, Boxes.theme(1)), good.members(), good.answers()));
        field("members", with(good, good.themes(), List.of(), new Answers(4, 0)));
        field("members", with(good, good.themes(), Boxes.voters(1001), new Answers(4, 1001)));
        field("answers", with(good, good.themes(), good.members(), new Answers(3, 1)));
        field("quorum", AnalysisScenes.set(good, -1, set.capacity(), set.draws()));
        field("capacity", AnalysisScenes.set(good, 1, 0, set.draws()));
        field("draws", AnalysisScenes.set(good, 1, 1, 9_999));
        field("draws", AnalysisScenes.set(good, 1, 1, 200_001));
    }

    @Test
    void two_hundred_themes_and_a_thousand_members_are_within_the_limits() {
        var rows = Collections.nCopies(1000, Collections.nCopies(200, 3));

        assertThat(RoundAnalysis.of(AnalysisScenes.plain(rows)).remarks()).containsExactly(AnalysisRemark.ALL_EQUAL);
    }

    @Provide
    Arbitrary<List<List<Integer>>> rows() {
        return Boxes.rows(9);
    }

    private static List<@Nullable Double> totals(RoundAnalysis.Result result) {
        var totals = new ArrayList<@Nullable Double>();
        for (var line : Objects.requireNonNull(result.criteria()).lines()) {
            totals.add(line.total());
        }
        return totals;
    }

    private static @Nullable Integer balancedRank(RoundAnalysis.Result result, int theme) {
        return Objects.requireNonNull(result.balance()).lines().get(theme).balancedRank();
    }

    private static List<Integer> ranks(RoundAnalysis.Result result) {
        return result.merits().stream().map(RoundAnalysis.Merit::rank).toList();
    }

    private static void field(String name, RoundAnalysis.Input input) {
        assertThatThrownBy(() -> RoundAnalysis.of(input))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.fields())
                        .extracting(FieldProblem::field)
                        .containsExactly(name));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
