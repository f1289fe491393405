package org.couveuse.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.experiments.Design.IndicatorLine;
import org.couveuse.experiments.Design.QuestionLine;
import org.couveuse.experiments.ExperimentCard.Direction;
import org.couveuse.experiments.ExperimentCard.PersonalData;
import org.couveuse.experiments.findings.ValueKind;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
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
    void every_question_of_ethics_and_privacy_is_answered_once_and_a_no_says_what_is_done_instead() {
        var example = DesignExample.of(new UUID(0, 1));
        var all = example.questions();
        assertThat(Designs.card(example).questions())
                .extracting(CardQuestion::question)
                .containsExactly(EthicsQuestion.values());

        assertThat(refused(asking(example, List.of()))).containsExactly("experiments.everyQuestion");
        assertThat(refused(asking(example, all.subList(1, all.size())))).containsExactly("experiments.everyQuestion");
        var twice = new ArrayList<>(all);
        twice.set(1, all.get(0));
        assertThat(refused(asking(example, twice))).containsExactly("experiments.everyQuestion");

        var no = new ArrayList<>(all);
        no.set(0, new QuestionLine(EthicsQuestion.INFORMED, EthicsAnswer.NO, " "));
        assertThat(refused(asking(example, no))).containsExactly("experiments.sayWhatInstead");
        no.set(0, new QuestionLine(EthicsQuestion.INFORMED, EthicsAnswer.NO, "Affiché sur place."));
        assertThat(Designs.card(asking(example, no)).questions())
                .contains(new CardQuestion(EthicsQuestion.INFORMED, EthicsAnswer.NO, "Affiché sur place."));
    }

    @Test
    void a_question_applies_when_the_card_says_so() {
        var example = DesignExample.of(new UUID(0, 1));
        var none = new ArrayList<>(example.questions());
        var at = EthicsQuestion.VULNERABLE.ordinal();
        none.set(at, new QuestionLine(EthicsQuestion.VULNERABLE, EthicsAnswer.DOES_NOT_APPLY, null));
        assertThat(Designs.card(asking(example, none)).vulnerablePublic()).isFalse();
        assertThat(refused(about(example, none, PersonalData.NONE, true)))
                .containsExactly("experiments.questionApplies");
        assertThat(refused(about(example, none, PersonalData.PSEUDONYMOUS, false)))
                .containsExactly(
                        "experiments.questionApplies", "experiments.questionApplies", "experiments.questionApplies");
    }

    @Test
    void a_card_from_before_the_questions_keeps_its_text_and_its_fingerprint() throws Exception {
        var card = Designs.card(DesignExample.of(new UUID(0, 1)));
        var before = card.text().replaceFirst(",\"questions\":\\[.*?\\]", "");
        assertThat(before).isNotEqualTo(card.text()).doesNotContain("questions");
        var read = org.couveuse.shared.JsonColumn.CANONICAL.readValue(before, ExperimentCard.class);
        assertThat(read.questions()).isNull();
        assertThat(read.text()).isEqualTo(before);
        assertThat(Designs.known(read).questions())
                .hasSize(EthicsQuestion.values().length)
                .allMatch(line -> line.answer() == null);
        assertThat(Designs.known(read).ethics()).isEqualTo(card.ethics());
    }

    private static List<String> refused(Design design) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(RuleViolation.class, () -> Designs.card(design))
                .fields()
                .stream()
                .map(FieldProblem::code)
                .toList();
    }

    private static Design asking(Design d, List<QuestionLine> questions) {
        return about(d, questions, d.personalData(), d.vulnerablePublic());
    }

    private static Design about(
            Design d, List<QuestionLine> questions, @Nullable PersonalData data, @Nullable Boolean vulnerable) {
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
                d.indicators(),
                d.stopRule(),
                d.decisionRule(),
                d.basis(),
                d.confidence(),
                d.risks(),
                data,
                "Aucun nom n’est gardé.",
                d.reversible(),
                vulnerable,
                d.ethics(),
                questions,
                d.durationWeeks(),
                d.measureEvery(),
                d.cost(),
                null);
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
                d.questions(),
                d.durationWeeks(),
                d.measureEvery(),
                d.cost(),
                null);
    }
}
