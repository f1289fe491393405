package org.couveuse.themes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.couveuse.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class WeightDrawsTest {

    private static final int MANY = 20_000;

    @Test
    void without_intervals_weights_are_uniform_on_the_simplex() {
        var draws = new WeightDraws(3, List.of(), 1);
        double[] weights = new double[3];
        double[] sums = new double[3];
        int beyondHalf = 0;
        for (int i = 0; i < MANY; i++) {
            draws.next(weights);
            assertThat(Arrays.stream(weights).sum()).isEqualTo(1, within(1e-12));
            for (int at = 0; at < 3; at++) {
                sums[at] += weights[at];
            }
            beyondHalf += weights[0] > 0.5 ? 1 : 0;
        }

        assertThat(draws.sampling()).isEqualTo(WeightSampling.SIMPLEX);
        for (double sum : sums) {
            assertThat(sum / MANY).isEqualTo(1 / 3.0, within(0.01));
        }
        // P(w > x) = (1 - x)²
        assertThat(beyondHalf / (double) MANY).isEqualTo(0.25, within(0.01));
    }

    @Test
    void a_least_weight_moves_the_simplex_and_throws_nothing_away() {
        var draws = new WeightDraws(2, List.of(new WeightInterval(0.5, 1), WeightInterval.ANY), 1);

        assertThat(mean(draws, 2)[0]).isEqualTo(0.75, within(0.005));
        assertThat(draws.sampling()).isEqualTo(WeightSampling.REJECTION);
    }

    @Test
    void narrow_intervals_are_walked_and_tend_to_the_middle() {
        var intervals = Collections.nCopies(12, new WeightInterval(0.95 / 12, 1.05 / 12));
        var draws = new WeightDraws(12, new ArrayList<>(intervals), 1);
        double[] mean = mean(draws, 12);

        for (double one : mean) {
            assertThat(one).isEqualTo(1 / 12.0, within(0.0005));
        }
    }

    @Test
    void the_walk_and_the_rejection_agree() {
        // one criterion between 0.1 and 0.2, the others as they like: worth drawing again
        var wide = List.of(new WeightInterval(0.1, 0.2), WeightInterval.ANY, WeightInterval.ANY);
        var drawn = new WeightDraws(3, wide, 1);
        double[] byRejection = mean(drawn, 3);
        // the same polytope in a corner of many criteria that are all but fixed, where drawing again is hopeless
        double sliver = 1e-6;
        var cornered = new ArrayList<>(wide);
        for (int i = 0; i < 9; i++) {
            cornered.add(new WeightInterval(0, sliver));
        }
        var walked = new WeightDraws(12, cornered, 1);
        double[] byWalk = mean(walked, 12);

        assertThat(drawn.sampling()).isEqualTo(WeightSampling.REJECTION);
        assertThat(walked.sampling()).isEqualTo(WeightSampling.WALK);
        for (int at = 0; at < 3; at++) {
            assertThat(byWalk[at]).isEqualTo(byRejection[at], within(0.01));
        }
    }

    @Test
    void intervals_that_leave_one_choice_give_it() {
        var draws = new WeightDraws(3, List.of(point(0.2), point(0.3), WeightInterval.ANY), 1);
        double[] weights = new double[3];

        draws.next(weights);

        assertThat(draws.sampling()).isEqualTo(WeightSampling.FIXED);
        assertThat(weights).containsExactly(new double[] {0.2, 0.3, 0.5}, within(1e-12));
        double[] alone = new double[1];
        new WeightDraws(1, List.of(), 1).next(alone);
        assertThat(alone[0]).isEqualTo(1);
    }

    @Property(tries = 200)
    void weights_stay_within_their_intervals_and_sum_to_one(
            @ForAll @IntRange(min = 1, max = 12) int criteria, @ForAll long seed) {
        var from = new Draws(seed);
        var intervals = new ArrayList<WeightInterval>();
        for (int i = 0; i < criteria; i++) {
            // around 1 / criteria, so that the intervals are never empty
            intervals.add(
                    new WeightInterval(from.unit() / criteria, 1.0 / criteria + from.unit() * (1 - 1.0 / criteria)));
        }
        var draws = new WeightDraws(criteria, intervals, seed);
        double[] weights = new double[criteria];

        for (int i = 0; i < 50; i++) {
            draws.next(weights);
            assertThat(Arrays.stream(weights).sum()).isEqualTo(1, within(1e-9));
            for (int at = 0; at < criteria; at++) {
                assertThat(weights[at])
                        .isBetween(
                                intervals.get(at).low() - 1e-9,
                                intervals.get(at).high() + 1e-9);
            }
        }
    }

    @Test
    void intervals_no_weights_satisfy_are_refused_by_name() {
        refused("analysis.intervalsEmpty", new WeightInterval(0.6, 1), new WeightInterval(0.5, 1));
        refused("analysis.intervalsEmpty", new WeightInterval(0, 0.4), new WeightInterval(0, 0.5));
        refused("analysis.intervalBad", new WeightInterval(0.6, 0.5), WeightInterval.ANY);
        refused("analysis.intervalBad", new WeightInterval(-0.1, 0.5), WeightInterval.ANY);
        refused("analysis.intervalBad", new WeightInterval(0, 1.5), WeightInterval.ANY);
        refused("analysis.intervalBad", new WeightInterval(Double.NaN, 1), WeightInterval.ANY);
        refused("analysis.intervalBad", new WeightInterval(0, Double.POSITIVE_INFINITY), WeightInterval.ANY);
        refused("analysis.intervalsNumber", WeightInterval.ANY);
    }

    private static void refused(String code, WeightInterval... intervals) {
        assertThatThrownBy(() -> WeightInterval.check(List.of(intervals), 2))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.fields().get(0).code()).isEqualTo(code));
    }

    private static WeightInterval point(double at) {
        return new WeightInterval(at, at);
    }

    private static double[] mean(WeightDraws draws, int criteria) {
        double[] weights = new double[criteria];
        double[] sums = new double[criteria];
        for (int i = 0; i < MANY; i++) {
            draws.next(weights);
            for (int at = 0; at < criteria; at++) {
                sums[at] += weights[at] / MANY;
            }
        }
        return sums;
    }
}
