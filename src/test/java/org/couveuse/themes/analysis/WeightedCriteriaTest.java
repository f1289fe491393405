package org.couveuse.themes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.couveuse.themes.BetterWhen.HIGHER;
import static org.couveuse.themes.BetterWhen.LOWER;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.RuleViolation;
import org.couveuse.themes.Judgment;
import org.junit.jupiter.api.Test;

class WeightedCriteriaTest {

    private static final Criterion EFFECT = new Criterion("effect", HIGHER, 1, 5, 3);
    private static final Criterion COST = new Criterion("cost", LOWER, 0, 100, 1);

    @Test
    void a_total_is_the_weighted_mean_of_the_places_between_bad_and_good() {
        var scores = scores(new double[][][] {{{5, 3}, {20, 40}}, {{1, 1}, {0, 0}}});

        var result = of(scores, EFFECT, COST);

        // effect: (1 + 0.5) / 2; cost: (0.8 + 0.6) / 2
        assertThat(result.lines().get(0).total()).isEqualTo(0.75 * 0.75 + 0.25 * 0.7, within(1e-12));
        assertThat(result.lines().get(1).total()).isEqualTo(0.25, within(1e-12));
        assertThat(result.lines()).extracting(WeightedCriteria.Line::rank).containsExactly(1, 2);
    }

    @Test
    void weights_that_do_not_sum_to_one_are_brought_to_it_and_that_is_told() {
        var scores = scores(new double[][][] {{{5}, {20}}});

        var result = of(scores, EFFECT, COST);
        assertThat(result.normalised()).isTrue();
        assertThat(result.givenSum()).isEqualTo(4);
        assertThat(result.weights()).containsExactly(0.75, 0.25);

        var tenths = new Criterion("a", HIGHER, 0, 9, 0.1 + 0.2);
        var rest = new Criterion("b", HIGHER, 0, 100, 0.7);
        assertThat(of(scores, tenths, rest).normalised()).isFalse();
    }

    @Test
    void a_missing_score_is_not_a_zero() {
        double none = Double.NaN;
        var scores = scores(new double[][][] {{{5, none, none}, {none, 20, 40}}, {{3, 3, 3}, {none, none, none}}});

        var result = of(scores, EFFECT, COST);

        assertThat(result.lines().get(0).total()).isEqualTo(0.75 + 0.25 * 0.7, within(1e-12));
        assertThat(result.lines().get(0).spread()).as("no member scored both").isNull();
        assertThat(result.lines().get(1)).satisfies(line -> {
            assertThat(line.total()).isNull();
            assertThat(line.rank()).isNull();
            assertThat(line.missing()).containsExactly("cost");
            assertThat(line.values().get(0).spread()).isNotNull();
            assertThat(line.values().get(1).spread()).isNull();
        });
    }

    @Test
    void a_criterion_that_weighs_nothing_may_lack_scores() {
        var idle = new Criterion("idle", HIGHER, 0, 1, 0);
        var scores = scores(new double[][][] {{{5}, {Double.NaN}}});

        assertThat(of(scores, EFFECT, idle).lines().get(0)).satisfies(line -> {
            assertThat(line.total()).isEqualTo(1);
            assertThat(line.missing()).isEmpty();
            assertThat(line.spread()).isNotNull();
        });
    }

    @Test
    void the_spread_is_that_of_the_members_own_totals() {
        var scores = scores(new double[][][] {{{1, 2, 3, 5, 4}, {100, 100, 100, 100, Double.NaN}}});

        var spread =
                Objects.requireNonNull(of(scores, EFFECT, COST).lines().get(0).spread());

        // totals 0, 0.1875, 0.375, 0.75: four members, the fifth did not score the cost
        assertThat(spread.count()).isEqualTo(4);
        assertThat(spread.mean()).isEqualTo(0.328125, within(1e-7));
        assertThat(spread.deviation()).isEqualTo(0.2773162, within(1e-6));
        assertThat(spread.lowest()).isZero();
        assertThat(spread.lowerQuartile()).isEqualTo(0.09375, within(1e-7));
        assertThat(spread.median()).isEqualTo(0.28125, within(1e-7));
        assertThat(spread.upperQuartile()).isEqualTo(0.5625, within(1e-7));
        assertThat(spread.highest()).isEqualTo(0.75, within(1e-7));
    }

    @Test
    void what_a_recused_member_scored_does_not_count() {
        var scores = scores(new double[][][] {{{5, 1}, {0, 100}}});
        var answers = new Answers(1, 2);
        answers.set(0, 1, Judgment.RECUSED);

        var line = WeightedCriteria.of(Boxes.themes(1), List.of(EFFECT, COST), scores, answers)
                .lines()
                .get(0);

        assertThat(line.total()).isEqualTo(1);
        assertThat(Objects.requireNonNull(line.spread()).count()).isEqualTo(1);
    }

    @Test
    void equal_totals_share_a_rank_whatever_the_dust_of_their_sums() {
        var criteria = new Criterion[] {
            new Criterion("a", HIGHER, 0, 1, 0.1),
            new Criterion("b", HIGHER, 0, 1, 0.2),
            new Criterion("c", HIGHER, 0, 1, 0.3)
        };
        var scores = scores(new double[][][] {{{1}, {1}, {0}}, {{0}, {0}, {1}}, {{0}, {0}, {0}}});

        assertThat(of(scores, criteria).lines())
                .extracting(WeightedCriteria.Line::rank)
                .containsExactly(1, 1, 3);
    }

    @Test
    void criteria_that_cannot_be_weighed_are_refused_with_every_fault_named() {
        assertThatThrownBy(() -> Criterion.check(List.of(
                        new Criterion("a", HIGHER, 0, 1, -0.5),
                        new Criterion("b", HIGHER, 0, Double.POSITIVE_INFINITY, Double.NaN),
                        new Criterion("a", HIGHER, 5, 5, 1))))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.fields())
                        .extracting(FieldProblem::field, FieldProblem::code)
                        .contains(
                                tuple("criteria[0].weight", "analysis.weightNegative"),
                                tuple("criteria[1].max", "analysis.notNumber"),
                                tuple("criteria[1].weight", "analysis.notNumber"),
                                tuple("criteria[2].id", "analysis.criterionTwice"),
                                tuple("criteria[2].max", "analysis.scaleEmpty")));
        refused("analysis.criteriaNumber", List.of());
        refused("analysis.criteriaNumber", Collections.nCopies(13, EFFECT));
        refused("analysis.weightsUseless", List.of(new Criterion("a", HIGHER, 0, 1, 0)));
    }

    @Test
    void scores_that_are_no_numbers_or_off_the_scale_are_refused_by_name() {
        var scores = new Scores(1, 1, 1);
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> scores.set(0, 0, 0, bad))
                    .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(
                                    refusal.fields().get(0).field())
                            .isEqualTo("scores[0][0][0]"));
        }
        for (double off : new double[] {-1, 0.5, 5.1}) {
            scores.set(0, 0, 0, off);
            assertThatThrownBy(() -> of(scores, EFFECT))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            refusal -> assertThat(refusal.fields().get(0)).satisfies(problem -> {
                                assertThat(problem.code()).isEqualTo("analysis.scoreOffScale");
                                assertThat(problem.args()).contains("effect", String.valueOf(off));
                            }));
        }
    }

    @Property
    void scores_of_the_usual_scales_have_exact_means_whatever_their_order(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 10) Integer> given) {
        int[] units = given.stream().mapToInt(one -> Spread.units(one / 10.0)).toArray();
        double sum = given.stream().mapToInt(Integer::intValue).sum();

        assertThat(Spread.of(units, units.length)).isNotNull().satisfies(spread -> assertThat(spread.mean())
                .isEqualTo(sum / (10.0 * given.size()), within(1e-15)));
    }

    private static void refused(String code, List<Criterion> criteria) {
        assertThatThrownBy(() -> Criterion.check(criteria))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.fields().get(0).code()).isEqualTo(code));
    }

    private static WeightedCriteria.Result of(Scores scores, Criterion... criteria) {
        return WeightedCriteria.of(
                Boxes.themes(scores.themes()),
                List.of(criteria),
                scores,
                new Answers(scores.themes(), scores.members()));
    }

    /** By theme, criterion and member; not a number for a missing one. */
    private static Scores scores(double[][][] given) {
        var scores = new Scores(given.length, given[0].length, given[0][0].length);
        for (int theme = 0; theme < given.length; theme++) {
            for (int at = 0; at < given[theme].length; at++) {
                for (int member = 0; member < given[theme][at].length; member++) {
                    if (!Double.isNaN(given[theme][at][member])) {
                        scores.set(theme, at, member, given[theme][at][member]);
                    }
                }
            }
        }
        return scores;
    }
}
