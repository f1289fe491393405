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
import static org.couveuse.experiments.findings.Trials.undrawn;
import static org.couveuse.experiments.findings.Trials.weekly;

import java.util.List;
import java.util.Objects;
import org.couveuse.experiments.ExperimentCard.Comparison;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final double[] NOISE = {0.2, -0.3, 0.5, -0.1, 0.4, -0.6, 0.1, -0.2};

    /** Newcombe 1998, table II (a): 56 of 70 less 48 of 80 is 0.2, from 0.0524 to 0.3339 by method 10. */
    @Test
    void with_wilson_intervals_it_is_newcombes_published_example() {
        var first = new Shares(56, 70).level(0.95);
        var second = new Shares(48, 80).level(0.95);

        var found = Differences.less(first, second);

        assertThat(found.value()).isEqualTo(20, within(1e-9));
        assertThat(found.low()).isEqualTo(5.24, within(0.005));
        assertThat(found.high()).isEqualTo(33.39, within(0.005));
    }

    /** Card and Krueger 1994, table 3: from 20.44 to 21.03 in New Jersey, from 23.33 to 21.17 in Pennsylvania: 2.76. */
    @Test
    void it_gives_back_the_published_difference_of_card_and_krueger() {
        var found = FindingAnalysis.of(
                undrawn(question(Comparison.CONTROL_GROUP, ValueKind.MEAN)),
                all(
                        before(TRIAL, around(20.44)),
                        weekly(TRIAL, around(21.03)),
                        before(COMPARISON, around(23.33)),
                        weekly(COMPARISON, around(21.17))),
                START);

        assertThat(found.method()).isEqualTo(FindingMethod.DIFFERENCES);
        assertThat(found.attribution()).isEqualTo(Attribution.DIFFERENCED);
        assertThat(Objects.requireNonNull(found.change()).value()).isEqualTo(2.75, within(0.0101));
        assertThat(found.effect()).isNull();
    }

    @Test
    void a_gap_that_was_there_already_is_no_gain() {
        var after = all(weekly(TRIAL, around(10)), weekly(COMPARISON, around(18)));
        var asked = question(Comparison.CONTROL_GROUP, ValueKind.MEAN);

        var alone = FindingAnalysis.of(asked, after, START);
        var known =
                FindingAnalysis.of(asked, all(after, before(TRIAL, around(10)), before(COMPARISON, around(18))), START);

        assertThat(alone.verdict()).isEqualTo(FindingVerdict.POSITIVE);
        assertThat(Objects.requireNonNull(known.change()).value()).isEqualTo(0, within(1e-9));
        assertThat(known.verdict()).isEqualTo(FindingVerdict.NEUTRAL);
        assertThat(Objects.requireNonNull(known.change()).high()
                        - known.change().low())
                .as("two differences are less sure than one")
                .isGreaterThan(
                        alone.change() == null
                                ? 0
                                : alone.change().high() - alone.change().low());
    }

    @Test
    void figures_from_before_of_one_group_alone_or_too_few_are_left_out_and_it_is_said() {
        var asked = question(Comparison.CONTROL_GROUP, ValueKind.MEAN);
        var after = all(weekly(TRIAL, around(10)), weekly(COMPARISON, around(18)));

        for (var few : List.of(
                before(TRIAL, around(10)),
                before(COMPARISON, around(18)),
                all(before(TRIAL, 10, 11), before(COMPARISON, 18, 19)))) {
            var found = FindingAnalysis.of(asked, all(after, few), START);
            assertThat(found.method()).isEqualTo(FindingMethod.WELCH);
            assertThat(found.cautions()).contains(Caution.BEFORE_UNUSED);
            assertThat(found.verdict()).isEqualTo(FindingVerdict.POSITIVE);
        }
    }

    @Test
    void shares_are_compared_twice_too() {
        var found = FindingAnalysis.of(
                question(Comparison.CONTROL_GROUP, ValueKind.PROPORTION),
                List.of(
                        share(TRIAL, -7, 30, 400),
                        share(COMPARISON, -7, 35, 400),
                        share(TRIAL, 7, 10, 400),
                        share(COMPARISON, 7, 35, 400)),
                START);

        assertThat(found.method()).isEqualTo(FindingMethod.DIFFERENCES);
        assertThat(Objects.requireNonNull(found.change()).value()).isEqualTo(-20, within(1e-9));
        assertThat(Objects.requireNonNull(found.effect()).kind()).isEqualTo(EffectKind.NUMBER_NEEDED);
        assertThat(found.verdict()).isEqualTo(FindingVerdict.POSITIVE);
    }

    private static double[] around(double middle) {
        var values = NOISE.clone();
        for (var i = 0; i < values.length; i++) {
            values[i] += middle;
        }
        return values;
    }
}
