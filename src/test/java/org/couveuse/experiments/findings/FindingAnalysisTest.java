package org.couveuse.experiments.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.couveuse.experiments.MeasuredGroup.COMPARISON;
import static org.couveuse.experiments.MeasuredGroup.TRIAL;
import static org.couveuse.experiments.findings.Trials.START;
import static org.couveuse.experiments.findings.Trials.all;
import static org.couveuse.experiments.findings.Trials.before;
import static org.couveuse.experiments.findings.Trials.question;
import static org.couveuse.experiments.findings.Trials.share;
import static org.couveuse.experiments.findings.Trials.weekly;

import java.util.List;
import java.util.Objects;
import org.couveuse.experiments.ExperimentCard.Comparison;
import org.junit.jupiter.api.Test;

class FindingAnalysisTest {

    private static final double[] GOOD = {10, 9.5, 11, 10.2, 9.8, 10.6, 9.9, 10.4, 10.1, 9.7};
    private static final double[] OLD = {18, 19.1, 17.6, 18.4, 18.9, 17.9, 18.6, 18.2, 19.0, 17.8};

    @Test
    void groups_are_compared_by_means_and_the_gain_is_positive() {
        var found = of(
                question(Comparison.CONTROL_GROUP, ValueKind.MEAN), all(weekly(TRIAL, GOOD), weekly(COMPARISON, OLD)));

        assertThat(found.method()).isEqualTo(FindingMethod.WELCH);
        assertThat(found.attribution()).isEqualTo(Attribution.DRAWN);
        assertThat(found.verdict()).isEqualTo(FindingVerdict.POSITIVE);
        assertThat(Objects.requireNonNull(found.change()).value()).isEqualTo(-8.23, within(1e-9));
        assertThat(Objects.requireNonNull(found.effect()).kind()).isEqualTo(EffectKind.HEDGES_G);
        assertThat(found.minimum()).isEqualTo(Standing.SURE);
        assertThat(found.target()).isEqualTo(Standing.UNLIKELY);
        assertThat(found.obstacle()).isNull();
        assertThat(found.treated()).isEqualTo(10);
        assertThat(found.compared()).isEqualTo(10);
    }

    @Test
    void few_figures_are_compared_by_ranks_and_said_to_be_few() {
        var found = of(
                question(Comparison.CONTROL_GROUP, ValueKind.MEAN),
                all(weekly(TRIAL, 10, 9, 11, 10.2), weekly(COMPARISON, 18, 19, 17, 18.4)));

        assertThat(found.method()).isEqualTo(FindingMethod.RANKS);
        assertThat(found.cautions()).contains(Caution.FEW);
        assertThat(found.verdict()).isEqualTo(FindingVerdict.POSITIVE);
        assertThat(Objects.requireNonNull(found.effect()).value()).isEqualTo(-1);
    }

    @Test
    void lopsided_figures_are_compared_by_ranks() {
        var found = of(
                question(Comparison.CONTROL_GROUP, ValueKind.COUNT),
                all(weekly(TRIAL, 1, 2, 3, 4, 5, 6, 7, 40), weekly(COMPARISON, OLD)));

        assertThat(found.method()).isEqualTo(FindingMethod.RANKS);
        assertThat(found.cautions()).containsExactly(Caution.SKEWED);
    }

    @Test
    void three_figures_each_are_too_few_to_conclude() {
        var found = of(
                question(Comparison.CONTROL_GROUP, ValueKind.MEAN),
                all(weekly(TRIAL, 10, 9, 11), weekly(COMPARISON, 18, 19, 17)));

        assertThat(found.obstacle()).isEqualTo(Obstacle.TOO_FEW);
        assertThat(found.change()).isNull();
        assertThat(found.verdict()).isEqualTo(FindingVerdict.INCONCLUSIVE);
        assertThat(Objects.requireNonNull(found.level()).value()).isEqualTo(10);
        assertThat(found.target()).isEqualTo(Standing.LIKELY);
    }

    @Test
    void what_is_all_the_same_cannot_be_concluded_from() {
        var found = of(
                question(Comparison.CONTROL_GROUP, ValueKind.MEAN),
                all(weekly(TRIAL, 9, 9, 9, 9, 9, 9, 9, 9), weekly(COMPARISON, 18, 18, 18, 18, 18, 18, 18, 18)));

        assertThat(found.obstacle()).isEqualTo(Obstacle.NO_SPREAD);
        assertThat(found.verdict()).isEqualTo(FindingVerdict.INCONCLUSIVE);
    }

    @Test
    void one_constant_group_is_no_obstacle() {
        var found = of(
                question(Comparison.CONTROL_GROUP, ValueKind.MEAN),
                all(weekly(TRIAL, 9, 9, 9, 9, 9, 9, 9, 9), weekly(COMPARISON, OLD)));

        assertThat(found.method()).isEqualTo(FindingMethod.WELCH);
        assertThat(Objects.requireNonNull(found.change()).sided()).isTrue();
    }

    @Test
    void a_group_nobody_measured_is_named() {
        assertThat(of(question(Comparison.CONTROL_GROUP, ValueKind.MEAN), weekly(TRIAL, GOOD))
                        .obstacle())
                .isEqualTo(Obstacle.NO_OTHER_GROUP);
        assertThat(of(question(Comparison.CONTROL_GROUP, ValueKind.MEAN), weekly(COMPARISON, OLD))
                        .obstacle())
                .isEqualTo(Obstacle.NO_MEASURE);
        assertThat(of(question(Comparison.STAGGERED, ValueKind.MEAN), weekly(TRIAL, GOOD))
                        .obstacle())
                .isEqualTo(Obstacle.NO_SHARED_DAY);
        assertThat(of(question(Comparison.BEFORE_AFTER, ValueKind.MEAN), List.of())
                        .obstacle())
                .isEqualTo(Obstacle.NO_MEASURE);
    }

    @Test
    void a_long_series_before_and_after_is_told_apart_from_its_trend() {
        var found = of(question(Comparison.BEFORE_AFTER, ValueKind.MEAN), all(before(TRIAL, OLD), weekly(TRIAL, GOOD)));

        assertThat(found.method()).isEqualTo(FindingMethod.SEGMENTS);
        assertThat(found.attribution()).isEqualTo(Attribution.TREND);
        assertThat(found.trend()).isNotNull();
        assertThat(found.verdict()).isEqualTo(FindingVerdict.POSITIVE);
        assertThat(found.cautions()).doesNotContain(Caution.NO_TREND);
    }

    @Test
    void a_short_series_cannot_be_told_apart_from_its_trend() {
        var found = of(
                question(Comparison.BEFORE_AFTER, ValueKind.MEAN),
                all(before(TRIAL, 18, 19, 17, 18.4), weekly(TRIAL, 10, 9, 11, 10.2)));

        assertThat(found.method()).isEqualTo(FindingMethod.RANKS);
        assertThat(found.cautions()).contains(Caution.NO_TREND, Caution.FEW);
    }

    @Test
    void without_a_measure_before_the_baseline_is_one_number() {
        var found = of(question(Comparison.BEFORE_AFTER, ValueKind.MEAN), weekly(TRIAL, GOOD));

        assertThat(found.method()).isEqualTo(FindingMethod.ONE_MEAN);
        assertThat(found.cautions()).contains(Caution.FIXED_BASELINE);
        assertThat(Objects.requireNonNull(found.change()).value()).isEqualTo(10.12 - 18.5, within(1e-9));
        assertThat(found.compared()).isZero();
        assertThat(of(question(Comparison.BEFORE_AFTER, ValueKind.MEAN), weekly(TRIAL, 10, 9, 11, 10.2, 9.6, 10.1))
                        .method())
                .isEqualTo(FindingMethod.SIGNED_RANKS);
    }

    @Test
    void a_staggered_start_is_compared_day_by_day() {
        var trend = new double[10];
        var begun = new double[10];
        for (int i = 0; i < trend.length; i++) {
            trend[i] = 18 + 3 * i + (i % 2) * 0.2;
            begun[i] = 10 + 3 * i + (i % 3) * 0.1;
        }
        var found = of(
                question(Comparison.STAGGERED, ValueKind.MEAN), all(weekly(TRIAL, begun), weekly(COMPARISON, trend)));

        assertThat(found.method()).isEqualTo(FindingMethod.STEPS);
        assertThat(Objects.requireNonNull(found.change()).value()).isEqualTo(-8.01, within(0.1));
        assertThat(found.cautions()).contains(Caution.NO_BEFORE);

        var apart = of(
                question(Comparison.STAGGERED, ValueKind.MEAN),
                all(
                        weekly(TRIAL, begun),
                        weekly(COMPARISON, trend),
                        before(TRIAL, 12, 13, 12.5, 13.5),
                        before(COMPARISON, 15, 16.2, 15.4, 16.6)));
        assertThat(Objects.requireNonNull(apart.change()).value()).isEqualTo(-5.0, within(0.3));
        assertThat(apart.cautions()).doesNotContain(Caution.NO_BEFORE);
    }

    @Test
    void without_comparison_a_level_is_described_and_no_change_told() {
        var found = of(question(Comparison.NONE, ValueKind.MEAN), weekly(TRIAL, GOOD));

        assertThat(found.obstacle()).isEqualTo(Obstacle.NO_COMPARISON);
        assertThat(found.attribution()).isEqualTo(Attribution.NONE);
        assertThat(found.change()).isNull();
        assertThat(Objects.requireNonNull(found.level()).interval()).isNotNull();
        assertThat(found.minimum()).isEqualTo(Standing.SURE);
        assertThat(found.verdict()).isEqualTo(FindingVerdict.INCONCLUSIVE);
    }

    @Test
    void shares_are_put_together_over_their_observations() {
        var found = of(
                question(Comparison.CONTROL_GROUP, ValueKind.PROPORTION),
                List.of(
                        share(TRIAL, 1, 80, 35),
                        share(TRIAL, 8, 80, 35),
                        share(COMPARISON, 1, 60, 80),
                        share(COMPARISON, 8, 20, null)));

        assertThat(found.method()).isEqualTo(FindingMethod.NEWCOMBE);
        assertThat(Objects.requireNonNull(found.change()).low()).isEqualTo(5.24, within(0.005));
        assertThat(found.cautions()).containsExactly(Caution.SAME_PEOPLE, Caution.LEFT_OUT);
        assertThat(Objects.requireNonNull(found.effect()).kind()).isEqualTo(EffectKind.NUMBER_NEEDED);
        assertThat(Objects.requireNonNull(found.level()).observations()).isEqualTo(70);
        assertThat(found.verdict()).as("it should have fallen").isEqualTo(FindingVerdict.NEGATIVE);
    }

    @Test
    void shares_without_observations_or_beyond_the_whole_are_named() {
        var q = question(Comparison.BEFORE_AFTER, ValueKind.PROPORTION);
        assertThat(of(q, List.of(share(TRIAL, 1, 80, null))).obstacle()).isEqualTo(Obstacle.NO_COUNTS);
        assertThat(of(q, List.of(share(TRIAL, 1, 80, 0))).obstacle()).isEqualTo(Obstacle.NO_COUNTS);
        assertThat(of(q, List.of(share(TRIAL, 1, 101, 5))).obstacle()).isEqualTo(Obstacle.NOT_A_SHARE);
        assertThat(of(q, List.of(share(TRIAL, 1, -1, 5))).obstacle()).isEqualTo(Obstacle.NOT_A_SHARE);
        assertThat(of(q, List.of(share(TRIAL, 1, 8, 500))).method()).isEqualTo(FindingMethod.WILSON);
    }

    @Test
    void what_is_no_number_or_too_large_is_named() {
        var q = question(Comparison.BEFORE_AFTER, ValueKind.MEAN);
        assertThat(of(q, weekly(TRIAL, 1, Double.NaN)).obstacle()).isEqualTo(Obstacle.UNREADABLE);
        assertThat(of(q, weekly(TRIAL, 1, Double.POSITIVE_INFINITY)).obstacle()).isEqualTo(Obstacle.UNREADABLE);
        assertThat(of(q, weekly(TRIAL, 1, 1e200)).obstacle()).isEqualTo(Obstacle.TOO_LARGE);
    }

    @Test
    void groups_that_were_not_drawn_are_said_not_to_be() {
        var found = of(
                Trials.undrawn(question(Comparison.CONTROL_GROUP, ValueKind.MEAN)),
                all(weekly(TRIAL, GOOD), weekly(COMPARISON, OLD)));

        assertThat(found.attribution()).isEqualTo(Attribution.COMPARED);
        assertThat(found.cautions()).contains(Caution.NOT_DRAWN);
    }

    @Test
    void the_order_in_which_figures_came_changes_nothing() {
        var q = question(Comparison.BEFORE_AFTER, ValueKind.MEAN);
        var values = new java.util.ArrayList<>(all(before(TRIAL, OLD), weekly(TRIAL, GOOD)));
        var found = of(q, values);
        java.util.Collections.shuffle(values, new java.util.Random(3));

        assertThat(of(q, values)).isEqualTo(found);
    }

    private static IndicatorFinding of(Question question, List<Value> values) {
        return FindingAnalysis.of(question, values, START);
    }
}
