package org.couveuse.experiments.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.couveuse.experiments.findings.Trials.bounds;
import static org.couveuse.experiments.findings.Trials.question;
import static org.couveuse.experiments.findings.Trials.rule;

import java.util.Arrays;
import java.util.List;
import org.couveuse.experiments.ExperimentCard.Comparison;
import org.couveuse.experiments.ExperimentCard.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

    /** From 18.5 down to 10, at most 14: gains of 8.5 to the target and 4.5 to the minimum. */
    private static final Question DELAY = question(Comparison.CONTROL_GROUP, ValueKind.MEAN);

    @ParameterizedTest
    @CsvSource({
        "IMPROVEMENT, -5, -6, -4, POSITIVE",
        "IMPROVEMENT, -5, -10, -0.1, POSITIVE",
        "IMPROVEMENT, -5, -10, 0, INCONCLUSIVE",
        "IMPROVEMENT, -2, -4.4, -0.1, NEUTRAL",
        "IMPROVEMENT, 0, -4.4, 4.4, NEUTRAL",
        "IMPROVEMENT, 0, -4.6, 4.4, INCONCLUSIVE",
        "IMPROVEMENT, 2, 0.1, 4, NEGATIVE",
        "IMPROVEMENT, 2, 0, 4, NEUTRAL",
        "MINIMUM, -6, -8, -4.5, POSITIVE",
        "MINIMUM, -6, -8, -4.4, INCONCLUSIVE",
        "TARGET, -8.5, -12, -1, POSITIVE",
        "TARGET, -8.4, -12, -1, INCONCLUSIVE",
        "TARGET, -9, -20, 1, INCONCLUSIVE"
    })
    void the_locked_rule_decides(DecisionBasis basis, double value, double low, double high, FindingVerdict verdict) {
        assertThat(Judgement.of(rule(DELAY, basis), null, new Estimate(value, low, high)))
                .isEqualTo(verdict);
        var turned = bounds(rule(DELAY, basis), Direction.UP, 0, 8.5, 4.5);
        assertThat(Judgement.of(turned, null, new Estimate(-value, -high, -low)))
                .as("turned round")
                .isEqualTo(verdict);
    }

    @Test
    void without_a_change_nothing_is_concluded() {
        for (var basis : DecisionBasis.values()) {
            assertThat(Judgement.of(rule(DELAY, basis), new Level(9, null, 1, null), null))
                    .isEqualTo(FindingVerdict.INCONCLUSIVE);
        }
    }

    @Test
    void a_limit_is_judged_by_its_level() {
        var load = bounds(DELAY, Direction.DOWN, 0, 30, 40);

        assertThat(load.limit()).isTrue();
        assertThat(Judgement.of(load, level(20, 10, 40), null)).isEqualTo(FindingVerdict.POSITIVE);
        assertThat(Judgement.of(load, level(20, 10, 41), null)).isEqualTo(FindingVerdict.INCONCLUSIVE);
        assertThat(Judgement.of(load, level(45, 41, 50), null)).isEqualTo(FindingVerdict.NEGATIVE);
        assertThat(Judgement.of(load, new Level(2, null, 20, null), null)).isEqualTo(FindingVerdict.INCONCLUSIVE);
        assertThat(Judgement.of(load, null, null)).isEqualTo(FindingVerdict.INCONCLUSIVE);
    }

    @Test
    void a_level_stands_surely_or_perhaps() {
        assertThat(Judgement.standing(DELAY, level(9, 8, 10), 10)).isEqualTo(Standing.SURE);
        assertThat(Judgement.standing(DELAY, level(9, 8, 11), 10)).isEqualTo(Standing.LIKELY);
        assertThat(Judgement.standing(DELAY, level(11, 9, 13), 10)).isEqualTo(Standing.UNLIKELY);
        assertThat(Judgement.standing(DELAY, level(12, 11, 13), 10)).isEqualTo(Standing.MISSED);
        assertThat(Judgement.standing(DELAY, null, 10)).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void nothing_is_positive_while_something_got_worse_or_a_limit_is_not_kept() {
        assertThat(overall(false, FindingVerdict.POSITIVE)).isEqualTo(FindingVerdict.POSITIVE);
        assertThat(overall(false, FindingVerdict.POSITIVE, FindingVerdict.INCONCLUSIVE))
                .isEqualTo(FindingVerdict.POSITIVE);
        assertThat(overall(true, FindingVerdict.POSITIVE, FindingVerdict.INCONCLUSIVE))
                .isEqualTo(FindingVerdict.INCONCLUSIVE);
        assertThat(overall(false, FindingVerdict.POSITIVE, FindingVerdict.NEGATIVE))
                .isEqualTo(FindingVerdict.NEGATIVE);
        assertThat(overall(false, FindingVerdict.NEUTRAL, FindingVerdict.POSITIVE))
                .isEqualTo(FindingVerdict.NEUTRAL);
        assertThat(overall(false)).isEqualTo(FindingVerdict.INCONCLUSIVE);
    }

    private static FindingVerdict overall(boolean limits, FindingVerdict... verdicts) {
        var first = new boolean[] {true};
        return FindingAnalysis.overall(Arrays.stream(verdicts)
                .map(v -> {
                    var limit = !first[0] && limits;
                    first[0] = false;
                    return finding(v, limit);
                })
                .toList());
    }

    private static IndicatorFinding finding(FindingVerdict verdict, boolean limit) {
        return new IndicatorFinding(
                FindingMethod.WELCH,
                Attribution.DRAWN,
                0.95,
                9,
                9,
                limit,
                null,
                null,
                null,
                null,
                null,
                Standing.UNKNOWN,
                Standing.UNKNOWN,
                verdict,
                null,
                List.of());
    }

    private static Level level(double value, double low, double high) {
        return new Level(9, null, value, new Estimate(value, low, high));
    }
}
