package org.couveuse.themes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.couveuse.themes.BetterWhen;
import org.couveuse.themes.Judgment;
import org.junit.jupiter.api.Test;

class Smaa2Test {

    private static final int DRAWS = 100_000;
    private static final Double[] GOLDEN_RANKS = {0.5005, 0.1042, 0.3953};
    private static final Double[] GOLDEN_WEIGHTS = {0.749047525427992, 0.25095247457201025};
    private static final double[][] CORNERS = {{1, 0}, {0, 1}, {0.4, 0.4}};

    @Test
    void two_corners_and_a_compromise_have_their_ranks_in_closed_form() {
        var themes = smaa(CORNERS, List.of()).themes();

        assertThat(shares(themes.get(0))).containsExactly(new double[] {0.5, 0.1, 0.4}, within(0.006));
        assertThat(shares(themes.get(1))).containsExactly(new double[] {0.5, 0.1, 0.4}, within(0.006));
        assertThat(shares(themes.get(2))).containsExactly(new double[] {0, 0.8, 0.2}, within(0.006));
        assertThat(themes.get(2).ranks().get(0)).isZero();
    }

    @Test
    void central_weights_are_the_middle_of_the_weights_that_put_a_theme_first() {
        var themes = smaa(CORNERS, List.of()).themes();

        assertThat(themes.get(0).centralWeights()).satisfies(weights -> {
            assertThat(weights.get(0)).isEqualTo(0.75, within(0.005));
            assertThat(weights.get(1)).isEqualTo(0.25, within(0.005));
        });
        assertThat(themes.get(0).confidence()).isEqualTo(1);
        assertThat(themes.get(2).centralWeights()).isNull();
        assertThat(themes.get(2).confidence()).isNull();
    }

    @Test
    void an_interval_of_weights_moves_the_ranks_in_closed_form() {
        // w1 uniform between 0.5 and 1: A is first but at one point; C is before B when 0.4 > 1 - w1
        var result = smaa(CORNERS, List.of(new WeightInterval(0.5, 1), WeightInterval.ANY));

        assertThat(shares(result.themes().get(0))).containsExactly(new double[] {1, 0, 0}, within(1e-9));
        assertThat(shares(result.themes().get(1))).containsExactly(new double[] {0, 0.2, 0.8}, within(0.006));
        assertThat(shares(result.themes().get(2))).containsExactly(new double[] {0, 0.8, 0.2}, within(0.006));
        assertThat(result.intervals()).hasSize(2);
    }

    @Test
    void equal_themes_share_their_ranks() {
        var themes =
                smaa(new double[][] {{1, 1}, {0.5, 0.5}, {0.5, 0.5}}, List.of()).themes();

        assertThat(shares(themes.get(0))).containsExactly(1, 0, 0);
        assertThat(shares(themes.get(1))).containsExactly(0, 0.5, 0.5);
        assertThat(themes.get(2).ranks()).isEqualTo(themes.get(1).ranks());
        assertThat(themes.get(1).expectedRank()).isEqualTo(2.5, within(1e-9));
        assertThat(themes.get(1).among(2)).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void the_same_seed_gives_the_same_numbers_and_another_seed_others() {
        var once = smaa(CORNERS, List.of());

        assertThat(smaa(CORNERS, List.of())).isEqualTo(once);
        assertThat(Smaa2.of(Boxes.themes(3), CORNERS, List.of(), 8, DRAWS)).isNotEqualTo(once);
    }

    @Test
    void a_seed_gives_these_very_numbers_on_every_machine() {
        var first = Smaa2.of(Boxes.themes(3), CORNERS, List.of(), 42, 10_000)
                .themes()
                .get(0);

        assertThat(first.ranks()).containsExactly(GOLDEN_RANKS);
        assertThat(first.centralWeights()).containsExactly(GOLDEN_WEIGHTS);
    }

    @Test
    void a_theme_without_a_score_on_a_criterion_is_left_out_and_named() {
        double[][] values = {{1, 0}, {Double.NaN, 1}, {0.4, 0.4}};

        assertThat(smaa(values, List.of())).satisfies(result -> {
            assertThat(result.leftOut()).containsExactly(Boxes.theme(1));
            assertThat(result.themes())
                    .extracting(Smaa2.Acceptability::theme)
                    .containsExactly(Boxes.theme(0), Boxes.theme(2));
        });
        // where the criterion can weigh nothing, the theme stays
        assertThat(smaa(values, List.of(new WeightInterval(0, 0), WeightInterval.ANY)))
                .satisfies(result -> {
                    assertThat(result.leftOut()).isEmpty();
                    assertThat(result.sampling()).isEqualTo(WeightSampling.FIXED);
                    assertThat(shares(result.themes().get(1))).containsExactly(1, 0, 0);
                });
    }

    @Test
    void confidence_is_the_share_of_members_who_would_put_the_theme_first_under_its_central_weights() {
        // One criterion, so that weights play no part. Means: A 0.6, B 0.5.
        var criteria = List.of(new Criterion("c", BetterWhen.HIGHER, 0, 10, 1));
        var scores = new Scores(2, 1, 5);
        double[][] given = {{9, 4}, {8, 5}, {1, 6}, {6, 6}};
        for (int member = 0; member < 4; member++) {
            scores.set(0, 0, member, given[member][0]);
            scores.set(1, 0, member, given[member][1]);
        }
        // recused from A: not asked about it
        var answers = new Answers(2, 5);
        answers.set(0, 4, Judgment.RECUSED);
        scores.set(0, 0, 4, 0);
        scores.set(1, 0, 4, 4);

        var result = Smaa2.of(Boxes.themes(2), Sheets.of(criteria, scores, answers), List.of(), 1, 10);

        // two members before, one behind, one equal who counts half
        assertThat(result.themes().get(0).confidence()).isEqualTo(2.5 / 4);
        assertThat(result.themes().get(1).centralWeights()).isNull();
    }

    @Test
    void one_theme_is_always_first_and_none_at_all_is_no_failure() {
        assertThat(smaa(new double[][] {{0.3, 0.7}}, List.of()).themes().get(0).ranks())
                .containsExactly(1.0);
        assertThat(smaa(new double[][] {{Double.NaN, 0.7}}, List.of()).themes()).isEmpty();
    }

    @Property(tries = 50)
    void every_theme_has_a_rank_and_every_rank_a_theme(
            @ForAll @IntRange(min = 1, max = 6) int themes,
            @ForAll @IntRange(min = 1, max = 4) int criteria,
            @ForAll long seed) {
        var from = new Draws(seed);
        double[][] values = new double[themes][criteria];
        for (double[] row : values) {
            for (int at = 0; at < criteria; at++) {
                row[at] = from.below(4) / 3.0;
            }
        }

        var lines = Smaa2.of(Boxes.themes(themes), values, List.of(), seed, 200).themes();

        for (int rank = 0; rank < themes; rank++) {
            int at = rank;
            assertThat(lines.stream().mapToDouble(line -> line.ranks().get(at)).sum())
                    .isEqualTo(1, within(1e-9));
            assertThat(lines.get(rank).among(themes)).isEqualTo(1, within(1e-9));
        }
    }

    private static Smaa2.Result smaa(double[][] values, List<WeightInterval> intervals) {
        return Smaa2.of(Boxes.themes(values.length), values, intervals, 7, DRAWS);
    }

    private static double[] shares(Smaa2.Acceptability theme) {
        return theme.ranks().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
