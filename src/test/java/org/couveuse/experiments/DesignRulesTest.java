package org.couveuse.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.couveuse.experiments.Design.IndicatorLine;
import org.couveuse.experiments.ExperimentCard.Direction;
import org.couveuse.experiments.findings.ValueKind;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class DesignRulesTest {

    private static final Instant START = Instant.parse("2026-09-28T13:00:00Z");

    @Test
    void equal_cards_have_one_fingerprint_and_any_change_gives_another() {
        var host = UUID.randomUUID();
        var card = Designs.card(DesignExample.of(host));
        var same = Designs.card(Designs.known(card));
        var other = Designs.card(with(DesignExample.of(host), line("18.50", "10.0", "14", "40")));

        assertThat(same).isEqualTo(card);
        assertThat(same.fingerprint()).isEqualTo(card.fingerprint());
        assertThat(other.fingerprint()).isNotEqualTo(card.fingerprint());
    }

    @Test
    void numbers_that_are_equal_are_written_alike() {
        var one = Designs.card(with(DesignExample.of(new UUID(0, 1)), line("18.50", "10.0", "14", "4E+1")));
        var two = Designs.card(with(DesignExample.of(new UUID(0, 1)), line("18.5", "10", "14.00", "40")));

        assertThat(one.text()).isEqualTo(two.text()).contains("\"stopAt\":40");
    }

    @Test
    void a_minimum_beyond_the_target_or_a_threshold_before_the_minimum_is_refused() {
        assertThat(refused(line("18", "10", "9", "40"))).containsExactly("experiments.minimumBeyond");
        assertThat(refused(line("18", "10", "14", "13")))
                .containsExactlyInAnyOrder("experiments.stopBeforeMinimum", "experiments.stopAtOnce");
        assertThat(refused(line("45", "10", "14", "40"))).containsExactly("experiments.stopAtOnce");
        assertThat(refused(line("18", "10", "14", null))).containsExactly("experiments.noThreshold");
    }

    @Test
    void an_indicator_knows_its_direction() {
        var down = Designs.card(DesignExample.of(new UUID(0, 1))).indicators().get(1);

        assertThat(down.reachesTarget(new BigDecimal("30"))).isTrue();
        assertThat(down.reachesTarget(new BigDecimal("30.1"))).isFalse();
        assertThat(down.holdsMinimum(new BigDecimal("40.0"))).isTrue();
        assertThat(down.stops(new BigDecimal("45"))).isFalse();
        assertThat(down.stops(new BigDecimal("45.01"))).isTrue();
        assertThat(down.improves(new BigDecimal("-1"))).isTrue();
    }

    @Test
    void measures_fall_on_a_grid_with_a_last_one_before_the_end() {
        var schedule = new Schedule(START, START.plus(Duration.ofDays(56)), 7);

        assertThat(schedule.after(START)).isEqualTo(START.plus(Duration.ofDays(7)));
        assertThat(schedule.after(START.plus(Duration.ofDays(9)))).isEqualTo(START.plus(Duration.ofDays(14)));
        assertThat(schedule.after(START.plus(Duration.ofDays(50)))).isEqualTo(START.plus(Duration.ofDays(53)));
        assertThat(schedule.after(START.plus(Duration.ofDays(53)))).isNull();
        assertThat(schedule.due(START.plus(Duration.ofDays(15)))).isEqualTo(2);
        assertThat(schedule.due(START.plus(Duration.ofDays(99)))).isEqualTo(8);
    }

    @Test
    void a_short_trial_still_has_its_one_measure() {
        var schedule = new Schedule(START, START.plus(Duration.ofDays(7)), 6);

        assertThat(schedule.after(START)).isEqualTo(START.plus(Duration.ofDays(4)));
        assertThat(schedule.due(START.plus(Duration.ofDays(7)))).isEqualTo(1);
    }

    private static List<String> refused(IndicatorLine line) {
        var refusal = catchThrowableOfType(
                RuleViolation.class, () -> Designs.card(with(DesignExample.of(new UUID(0, 1)), line)));
        return refusal.fields().stream().map(FieldProblem::code).toList();
    }

    private static IndicatorLine line(
            String from, String to, String least, @org.jspecify.annotations.Nullable String stop) {
        return new IndicatorLine(
                "Délai",
                "jours",
                ValueKind.MEAN,
                Direction.DOWN,
                new BigDecimal(from),
                new BigDecimal(to),
                new BigDecimal(least),
                stop == null ? null : new BigDecimal(stop),
                "Registre.",
                null);
    }

    private static Design with(Design d, IndicatorLine line) {
        return new Design(
                d.outcome(),
                d.host(),
                d.problem(),
                d.hypothesis(),
                d.change(),
                d.affected(),
                d.peopleAffected(),
                d.comparison(),
                d.comparisonMethod(),
                d.drawn(),
                d.sites(),
                List.of(line),
                d.stopRule(),
                d.decisionRule(),
                d.basis(),
                d.confidence(),
                d.risks(),
                d.personalData(),
                d.privacy(),
                d.reversible(),
                d.vulnerablePublic(),
                d.ethics(),
                d.durationWeeks(),
                d.measureEvery(),
                d.cost(),
                null);
    }
}
