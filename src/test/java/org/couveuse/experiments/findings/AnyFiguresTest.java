package org.couveuse.experiments.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.couveuse.experiments.ExperimentCard.Comparison;
import org.couveuse.experiments.ExperimentCard.Direction;
import org.couveuse.experiments.MeasuredGroup;
import org.jspecify.annotations.Nullable;

/** Whatever was measured, an answer comes back that can be shown. */
class AnyFiguresTest {

    @Property(tries = 2000)
    void every_answer_can_be_shown(@ForAll("questions") Question question, @ForAll("figures") List<Value> values) {
        var found = FindingAnalysis.of(question, values, Trials.START);

        assertThat((found.change() == null) == (found.obstacle() != null))
                .as("a change or why there is none")
                .isTrue();
        shown(found.change());
        if (found.level() != null) {
            assertThat(found.level().value()).isFinite();
            shown(found.level().interval());
        }
        if (found.effect() != null) {
            assertThat(found.effect().value()).isFinite();
            shown(found.effect().interval());
        }
        if (found.trend() != null) {
            assertThat(found.trend().before()).isFinite();
            assertThat(found.trend().after()).isFinite();
            assertThat(found.trend().durbinWatson()).isBetween(0.0, 4.0);
        }
        if (found.obstacle() != null && !found.limit()) {
            assertThat(found.verdict()).isEqualTo(FindingVerdict.INCONCLUSIVE);
        }
    }

    @Property(tries = 500)
    void turning_all_signs_round_keeps_the_verdict(@ForAll("figures") List<Value> values) {
        var up = question(Comparison.CONTROL_GROUP, ValueKind.MEAN, Direction.UP, 1);
        var down = question(Comparison.CONTROL_GROUP, ValueKind.MEAN, Direction.DOWN, -1);
        var turned = values.stream()
                .map(v -> new Value(v.group(), v.day(), -v.value(), v.counted()))
                .toList();

        assertThat(FindingAnalysis.of(down, turned, Trials.START).verdict())
                .isEqualTo(FindingAnalysis.of(up, values, Trials.START).verdict());
    }

    private static void shown(@Nullable Estimate estimate) {
        if (estimate != null) {
            assertThat(estimate.finite()).isTrue();
            assertThat(estimate.low()).isLessThanOrEqualTo(estimate.high());
        }
    }

    @Provide
    Arbitrary<Question> questions() {
        return Combinators.combine(
                        Arbitraries.of(Comparison.class),
                        Arbitraries.of(ValueKind.class),
                        Arbitraries.of(Direction.class),
                        Arbitraries.of(1.0, -1.0, 0.0))
                .as(AnyFiguresTest::question);
    }

    @Provide
    Arbitrary<List<Value>> figures() {
        var numbers = Arbitraries.oneOf(
                Arbitraries.of(0.0, -0.0, 1.0, 50.0, 100.0, 1e15, -1e15, 1e99, Double.NaN, 1e200, 1e-300),
                Arbitraries.of(3.0, 3.5, 4.0),
                Arbitraries.of(3.0, 3.5, 4.0),
                Arbitraries.doubles().between(0, 100));
        var plain = Arbitraries.doubles().between(0, 100).ofScale(1);
        var any = value(numbers).list().ofMaxSize(30);
        return Arbitraries.oneOf(any, value(plain).list().ofMaxSize(60));
    }

    private static Arbitrary<Value> value(Arbitrary<Double> numbers) {
        return Combinators.combine(
                        Arbitraries.of(MeasuredGroup.class),
                        Arbitraries.integers().between(-60, 60),
                        numbers,
                        Arbitraries.integers().between(0, 500).injectNull(0.2))
                .as((group, day, number, counted) -> new Value(group, Trials.START.plusDays(day), number, counted));
    }

    private static Question question(Comparison comparison, ValueKind kind, Direction way, double turn) {
        return new Question(comparison, true, kind, way, 20 * turn, 60 * turn, 40 * turn, DecisionBasis.MINIMUM, 0.95);
    }
}
