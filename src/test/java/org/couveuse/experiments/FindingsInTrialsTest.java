package org.couveuse.experiments;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.experiments.ExperimentCard.Comparison;
import org.couveuse.experiments.ExperimentMeasures.NewMeasure;
import org.couveuse.experiments.Trial.Cast;
import org.couveuse.experiments.findings.Caution;
import org.couveuse.experiments.findings.DecisionBasis;
import org.couveuse.experiments.findings.FindingMethod;
import org.couveuse.experiments.findings.FindingVerdict;
import org.couveuse.experiments.findings.MeasuredPeriod;
import org.couveuse.experiments.findings.Obstacle;
import org.couveuse.experiments.findings.ValueKind;
import org.couveuse.inbox.TaskReading;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** From the card and its measures to what can be concluded: the page, the task, the program's door. */
@CouveuseTest
class FindingsInTrialsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Trial trial;

    @Autowired
    private Troupe troupe;

    @Autowired
    private ExperimentMeasures measures;

    @Autowired
    private ExperimentService experiments;

    @Autowired
    private EvidencePolicy policy;

    @Autowired
    private ExperimentReading reading;

    @Autowired
    private TaskReading tasks;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        policy.setShare(2);
        time.reset();
    }

    @Test
    void a_series_before_and_after_is_entered_and_concluded_from() {
        var cast = trial.running(Comparison.BEFORE_AFTER, ValueKind.MEAN);
        var start = trial.today();
        time.forward(java.time.Duration.ofDays(10));
        var given = new ArrayList<NewMeasure>();
        double[] old = {18, 19.1, 17.6, 18.4, 18.9, 17.9, 18.6, 18.2};
        double[] now = {10, 9.5, 11, 10.2, 9.8, 10.6, 9.9, 10.4};
        for (int i = 0; i < 8; i++) {
            given.add(figure(start.minusWeeks(i + 1), old[i], null));
            given.add(figure(start.plusDays(i), now[i], null));
        }
        assertThat(measures.record(troupe.actor(cast.host()), cast.experiment(), given, null)
                        .stopped())
                .isFalse();

        var finding = findings(cast).indicators().get(0);

        assertThat(finding.points()).isEqualTo(8);
        assertThat(finding.before()).isEqualTo(8);
        assertThat(Objects.requireNonNull(finding.latest())).isEqualByComparingTo("10.4");
        assertThat(finding.says().method()).isEqualTo(FindingMethod.SEGMENTS);
        assertThat(finding.says().verdict()).isEqualTo(FindingVerdict.POSITIVE);
        assertThat(findings(cast).verdict()).isEqualTo(FindingVerdict.POSITIVE);
        try (var screens = new Screens(context, troupe.account(cast.lead()))) {
            assertThat(screens.open("experimentations/" + cast.experiment()))
                    .contains(
                            "Ce que les chiffres permettent de conclure",
                            "Par la règle de décision figée, le résultat est positif.",
                            "Écart avec le niveau auquel la tendance d’avant aurait mené",
                            "autre chose, survenu au même moment, expliquerait l’écart tout aussi bien",
                            "Série interrompue, avec tendance",
                            "Avant le départ",
                            "Départ de l’essai");
        }
    }

    @Test
    void a_figure_from_before_the_start_never_stops_the_trial_and_is_not_too_old() {
        var cast = trial.running(Comparison.BEFORE_AFTER, ValueKind.MEAN);
        var start = trial.today();

        assertThat(refused(cast, figure(start.minusYears(3), 18, null))).containsExactly("experiments.longBefore");
        assertThat(measures.record(
                                troupe.actor(cast.host()),
                                cast.experiment(),
                                List.of(figure(start.minusDays(3), 99, null)),
                                null)
                        .stopped())
                .isFalse();
        var kept = reading.measures(troupe.actor(cast.host()), cast.experiment(), null)
                .get(0);
        assertThat(measures.correct(troupe.actor(cast.host()), kept.id(), new BigDecimal("98"), null, "Erreur.")
                        .stopped())
                .isFalse();
        assertThat(measures.record(troupe.actor(cast.host()), cast.experiment(), List.of(figure(start, 99, null)), null)
                        .stopped())
                .isTrue();
    }

    @Test
    void without_a_comparison_no_figure_from_before_the_start_is_taken() {
        var cast = trial.running(Comparison.NONE, ValueKind.MEAN);

        assertThat(refused(cast, figure(trial.today().minusDays(3), 18, null)))
                .containsExactly("experiments.beforeStart");
    }

    @Test
    void what_set_the_groups_apart_before_the_start_is_taken_away() {
        var cast = trial.running(Comparison.CONTROL_GROUP, ValueKind.MEAN);
        var start = trial.today();
        time.forward(java.time.Duration.ofDays(10));
        var given = new ArrayList<NewMeasure>();
        double[] noise = {0, .4, -.3, .2, -.4, .3, -.2, .1};
        for (int i = 0; i < 8; i++) {
            given.add(figure(start.minusWeeks(i + 1), 16 + noise[i], null));
            given.add(compared(start.minusWeeks(i + 1), 20 - noise[i]));
            given.add(figure(start.plusDays(i), 10 + noise[7 - i], null));
            given.add(compared(start.plusDays(i), 20 + noise[i]));
        }
        measures.record(troupe.actor(cast.host()), cast.experiment(), given, null);

        var says = findings(cast).indicators().get(0).says();

        assertThat(says.method()).isEqualTo(FindingMethod.DIFFERENCES);
        assertThat(Objects.requireNonNull(says.change()).value()).isBetween(-6.2, -5.8);
        try (var screens = new Screens(context, troupe.account(cast.lead()))) {
            assertThat(screens.open("experimentations/" + cast.experiment()))
                    .contains("Écart avec le groupe de comparaison, moins l’écart d’avant le départ")
                    .contains("Différence des différences", "Départ de l’essai", "Groupe de comparaison");
        }
    }

    private static NewMeasure compared(LocalDate day, double value) {
        return new NewMeasure("I1", day, BigDecimal.valueOf(value), MeasuredGroup.COMPARISON, null, null);
    }

    @Test
    void a_share_needs_its_observations_and_stays_within_the_whole() {
        var cast = trial.running(Comparison.CONTROL_GROUP, ValueKind.PROPORTION);
        var today = trial.today();

        assertThat(refused(cast, figure(today, 40, null))).containsExactly("experiments.sayCounted");
        assertThat(refused(cast, figure(today, 40, 0))).containsExactly("experiments.sayCounted");
        assertThat(refused(cast, figure(today, 101, 10))).containsExactly("experiments.notAShare");
        measures.record(
                troupe.actor(cast.host()),
                cast.experiment(),
                List.of(
                        figure(today, 10, 70),
                        new NewMeasure("I1", today, new BigDecimal("35"), MeasuredGroup.COMPARISON, 80, null)),
                null);
        var says = findings(cast).indicators().get(0).says();
        assertThat(says.method()).isEqualTo(FindingMethod.NEWCOMBE);
        assertThat(says.verdict()).isEqualTo(FindingVerdict.POSITIVE);
        var kept = reading.measures(troupe.actor(cast.host()), cast.experiment(), null)
                .get(0);
        assertThat(troupe.refused(
                                cast.host(),
                                () -> measures.correct(
                                        troupe.actor(cast.host()), kept.id(), new BigDecimal("-1"), null, "Erreur."))
                        .fields())
                .extracting(FieldProblem::code)
                .containsExactly("experiments.notAShare");
        try (var screens = new Screens(context, troupe.account(cast.host()))) {
            screens.open("experimentations/" + cast.experiment() + "/mesures");
            assertThat(_find(IntegerField.class))
                    .extracting(IntegerField::getLabel)
                    .containsExactly(
                            "Délai, nombre d’observations", "Délai, groupe de comparaison, nombre d’observations");
            assertThat(screens.open("experimentations/" + cast.experiment()))
                    .contains("10,0\u00A0% de 70 observations", "points", "une observation sur");
        }
    }

    @Test
    void a_share_is_corrected_with_its_observations_and_both_stay_to_be_seen() {
        var cast = trial.running(Comparison.CONTROL_GROUP, ValueKind.PROPORTION);
        var host = troupe.actor(cast.host());
        measures.record(host, cast.experiment(), List.of(figure(trial.today(), 10, 70)), null);
        var kept = reading.measures(host, cast.experiment(), null).get(0);
        assertThat(kept.period()).isEqualTo(MeasuredPeriod.DURING);

        assertThat(measures.correct(host, kept.id(), BigDecimal.TEN, 70, "Rien.")
                        .known())
                .isEqualTo(1);
        measures.correct(host, kept.id(), BigDecimal.TEN, 90, "Vingt de plus.");

        var now = reading.measures(host, cast.experiment(), null).get(0);
        assertThat(now.counted()).isEqualTo(90);
        assertThat(now.corrections()).singleElement().satisfies(c -> {
            assertThat(c.oldCounted()).isEqualTo(70);
            assertThat(c.counted()).isEqualTo(90);
        });
        try (var screens = new Screens(context, troupe.account(cast.lead()))) {
            assertThat(screens.open("experimentations/" + cast.experiment()))
                    .contains("Corrigée de 10 sur 70 à 10 sur 90 par");
        }
    }

    @Test
    void an_indicator_of_a_slower_rhythm_is_not_asked_for_each_time() {
        var cast = trial.running(Comparison.BEFORE_AFTER, ValueKind.MEAN, 21);
        trial.nextMeasure();
        trial.does(cast.host(), cast, "user_recordMeasures", recording("15"));
        trial.nextMeasure();
        assertThat(troupe.waits(cast.experiment(), "user_recordMeasures")).isTrue();
        trial.does(cast.host(), cast, "user_recordMeasures", recording(null));
        trial.nextMeasure();
        trial.does(cast.host(), cast, "user_recordMeasures", recording(null));
        trial.nextMeasure();

        assertThat(findings(cast).planned()).isEqualTo(4);
        assertThat(findings(cast).entered()).isEqualTo(1);
        var asked = troupe.refused(
                cast.host(), () -> troupe.does(cast.host(), cast.experiment(), "user_recordMeasures", recording(null)));
        assertThat(asked.fields()).extracting(FieldProblem::field).containsExactly("missing");
    }

    @Test
    void a_rhythm_quicker_than_the_cards_is_refused() {
        var refusal = org.assertj.core.api.Assertions.catchThrowableOfType(
                org.couveuse.shared.RuleViolation.class,
                () -> trial.running(Comparison.BEFORE_AFTER, ValueKind.MEAN, 3));
        assertThat(refusal.fields()).extracting(FieldProblem::code).containsExactly("experiments.everyRarer");
    }

    @Test
    void what_changed_between_two_cards_is_marked() {
        var cast = trial.measured();
        trial.decided(cast, ExperimentVerdict.ADAPT);
        trial.designed(cast, trial.riskyDesign(cast));
        try (var screens = new Screens(context, troupe.account(cast.lead()))) {
            assertThat(screens.open("experimentations/" + cast.experiment()))
                    .contains("Un public vulnérable est touché (changé)")
                    .contains("Version 2", "Version 1")
                    .doesNotContain("Hypothèse (changé)");
        }
    }

    @Test
    void the_conclusions_form_shows_what_can_be_concluded_in_both_languages() {
        var cast = trial.thinlyMeasured();
        var task = troupe.waiting(cast.experiment(), "user_concludeExperiment");

        assertThat(opened(cast, task.id(), Texts.FRENCH))
                .contains("experimentByRule", "experimentChanges", "experimentSaid")
                .contains("Par la règle de décision figée, le résultat n’est pas concluant.")
                .contains("Rien n’a encore été mesuré dans le groupe de comparaison.")
                .contains("experimentEvidence", "la preuve serait de niveau 1 sur 5");
        assertThat(opened(cast, task.id(), Texts.ENGLISH))
                .contains("By the locked decision rule, the result is inconclusive.")
                .contains("Nothing was measured yet in the comparison group.");
        assertThat(findings(cast).indicators().get(0).says().obstacle()).isEqualTo(Obstacle.NO_OTHER_GROUP);
    }

    @Test
    void adopting_what_the_locked_rule_calls_negative_needs_a_reason() {
        var cast = trial.running(Comparison.BEFORE_AFTER, ValueKind.MEAN);
        var start = trial.today();
        time.forward(java.time.Duration.ofDays(20));
        var given = new ArrayList<NewMeasure>();
        for (int i = 0; i < 13; i++) {
            given.add(figure(start.plusDays(i), 24 + i * 0.1, null));
        }
        given.add(figure(start.plusDays(19), 13.9, null));
        measures.record(troupe.actor(cast.host()), cast.experiment(), given, null);
        assertThat(findings(cast).acceptable()).as("by its last figure").isTrue();
        assertThat(findings(cast).verdict()).isEqualTo(FindingVerdict.NEGATIVE);
        assertThat(findings(cast).indicators().get(0).says().cautions()).contains(Caution.FIXED_BASELINE);
        experiments.endMeasures(troupe.actor(cast.lead()), cast.experiment(), "Assez.");
        time.runDue();

        assertThat(adopting(cast)).extracting(FieldProblem::code).containsExactly("experiments.evidenceTooLow");
        policy.setShare(1);
        assertThat(adopting(cast)).extracting(FieldProblem::code).containsExactly("experiments.againstRule");
    }

    private List<FieldProblem> adopting(Cast cast) {
        return troupe.refused(
                        cast.lead(),
                        () -> troupe.does(
                                cast.lead(),
                                cast.experiment(),
                                "user_concludeExperiment",
                                trial.conclusion(ExperimentVerdict.ADOPT)))
                .fields();
    }

    @Test
    void a_card_from_before_these_questions_keeps_its_fingerprint_and_its_meaning() throws Exception {
        var card = Designs.card(DesignExample.of(new UUID(0, 1)));
        var tree = (com.fasterxml.jackson.databind.node.ObjectNode) JsonColumn.CANONICAL.readTree(card.text());
        tree.remove(List.of("basis", "confidence"));
        tree.get("indicators").forEach(i -> ((com.fasterxml.jackson.databind.node.ObjectNode) i).remove("kind"));

        var old = JsonColumn.CANONICAL.treeToValue(tree, ExperimentCard.class);

        assertThat(old.text()).isEqualTo(JsonColumn.CANONICAL.writeValueAsString(tree));
        assertThat(old.decides()).isEqualTo(DecisionBasis.IMPROVEMENT);
        assertThat(old.sure()).isEqualTo(95);
        assertThat(old.indicators().get(0).valueKind()).isEqualTo(ValueKind.MEAN);
        assertThat(card.text()).contains("\"basis\":\"MINIMUM\"", "\"kind\":\"MEAN\"");
    }

    private String opened(Cast cast, String task, Locale language) {
        LocaleContextHolder.setLocale(language);
        try {
            return tasks.open(troupe.actor(cast.lead()), task, language).toString();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private static NewMeasure figure(LocalDate day, double value, @Nullable Integer counted) {
        return new NewMeasure("I1", day, BigDecimal.valueOf(value), null, counted, null);
    }

    private List<String> refused(Cast cast, NewMeasure measure) {
        return troupe
                .refused(
                        cast.host(),
                        () -> measures.record(troupe.actor(cast.host()), cast.experiment(), List.of(measure), null))
                .fields()
                .stream()
                .map(FieldProblem::code)
                .toList();
    }

    private ExperimentMeasures.Recording recording(@Nullable String value) {
        return new ExperimentMeasures.Recording(
                trial.today(),
                List.of(new ExperimentMeasures.FigureLine(
                        "I1", value == null ? null : new BigDecimal(value), null, null, null)),
                null,
                null);
    }

    private Findings findings(Cast cast) {
        return Objects.requireNonNull(
                reading.get(troupe.actor(cast.officer()), cast.experiment()).findings());
    }
}
