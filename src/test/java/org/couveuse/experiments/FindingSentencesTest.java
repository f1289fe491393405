package org.couveuse.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.couveuse.CouveuseTest;
import org.couveuse.experiments.ExperimentCard.Comparison;
import org.couveuse.experiments.ExperimentCard.Direction;
import org.couveuse.experiments.ExperimentCard.Indicator;
import org.couveuse.experiments.FindingSentences.Said;
import org.couveuse.experiments.findings.DecisionBasis;
import org.couveuse.experiments.findings.FindingAnalysis;
import org.couveuse.experiments.findings.FindingVerdict;
import org.couveuse.experiments.findings.Question;
import org.couveuse.experiments.findings.Value;
import org.couveuse.experiments.findings.ValueKind;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class FindingSentencesTest {

    private static final LocalDate START = LocalDate.of(2026, 9, 28);

    @Autowired
    private Texts texts;

    @Test
    void a_gain_shown_by_drawn_groups_is_put_down_to_the_change() {
        var values = weekly(MeasuredGroup.TRIAL, 10, 9.5, 11, 10.2, 9.8, 10.6, 9.9, 10.4, 10.1, 9.7);
        values.addAll(weekly(MeasuredGroup.COMPARISON, 18, 19.1, 17.6, 18.4, 18.9, 17.9, 18.6, 18.2, 19.0, 17.8));

        var said = said(Texts.FRENCH, delay(Comparison.CONTROL_GROUP, true, DecisionBasis.IMPROVEMENT), values);

        assertThat(said.result())
                .isEqualTo("Écart avec le groupe de comparaison\u00A0: −8,23\u00A0jours (intervalle de confiance à"
                        + " 95\u00A0%\u00A0: de −8,69 à −7,77).");
        assertThat(said.conclusion()).startsWith("On peut conclure à un progrès\u00A0: tout l’intervalle");
        assertThat(said.limits()).containsExactly("Le tirage au sort permet d’attribuer l’écart au changement essayé.");
        assertThat(said.level()).isEqualTo("10,12\u00A0jours, 10 relevés");
        assertThat(said.other()).isEqualTo("18,35\u00A0jours, 10 relevés");
        assertThat(said.effect()).startsWith("g de Hedges\u00A0: −15,").endsWith("(grand)");
        assertThat(said.minimum()).contains("14\u00A0jours est tenu, même");
        assertThat(said.method())
                .startsWith("Différence de deux moyennes, Welch. On soustrait")
                .contains("Biometrika 34");
    }

    @Test
    void english_has_its_own_numbers_and_words() {
        var said = said(
                Texts.ENGLISH,
                delay(Comparison.BEFORE_AFTER, false, DecisionBasis.TARGET),
                weekly(MeasuredGroup.TRIAL, 10, 9.5, 11, 10.2, 9.8, 10.6, 9.9, 10.4, 10.1, 9.7));

        assertThat(said.result())
                .isEqualTo("Difference from the baseline of the card: −8.38\u00A0jours (95% confidence interval: −8.70"
                        + " to −8.06).");
        assertThat(said.conclusion())
                .isEqualTo("Nothing can be concluded: there is an improvement, but it is not large enough for the"
                        + " target.");
        assertThat(said.limits())
                .first()
                .isEqualTo("It cannot be said that the change is the cause: whatever else happened meanwhile counts"
                        + " too.");
        assertThat(said.limits()).contains("The baseline is a single number, and nobody knows how sure it is.");
    }

    @Test
    void without_comparison_only_a_level_is_told() {
        var said = said(
                Texts.FRENCH,
                delay(Comparison.NONE, false, DecisionBasis.IMPROVEMENT),
                weekly(MeasuredGroup.TRIAL, 10, 9.5, 11, 10.2, 9.8, 10.6, 9.9, 10.4, 10.1, 9.7));

        assertThat(said.result())
                .isEqualTo("Niveau mesuré\u00A0: 10,12\u00A0jours, de 9,80\u00A0jours à 10,44\u00A0jours.");
        assertThat(said.conclusion()).startsWith("On ne peut pas conclure. La fiche ne prévoit pas de comparaison");
        assertThat(said.limits())
                .containsExactly(
                        "Ces chiffres décrivent un niveau\u202F; ils ne disent rien de l’effet du changement.");
        assertThat(said.change()).isEqualTo("–");
        assertThat(said.effect()).isNull();
    }

    @Test
    void what_is_missing_is_named() {
        var q = delay(Comparison.CONTROL_GROUP, true, DecisionBasis.IMPROVEMENT);
        var nothing = said(Texts.FRENCH, q, List.of());
        assertThat(nothing.result()).isEqualTo("Rien n’a encore été mesuré là où le changement est essayé.");
        assertThat(nothing.conclusion()).isEqualTo("On ne peut pas conclure.");
        assertThat(said(Texts.FRENCH, q, weekly(MeasuredGroup.TRIAL, 9)).result())
                .isEqualTo("Rien n’a encore été mesuré dans le groupe de comparaison.");
        assertThat(said(Texts.FRENCH, q, weekly(MeasuredGroup.TRIAL, 9)).level())
                .isEqualTo("9\u00A0jours, 1 relevé");
    }

    @Test
    void shares_are_told_in_percent_and_their_changes_in_points() {
        var values = List.of(
                new Value(MeasuredGroup.TRIAL, START, 80, 70), new Value(MeasuredGroup.COMPARISON, START, 60, 80));
        var q = new Question(
                Comparison.CONTROL_GROUP,
                false,
                ValueKind.PROPORTION,
                Direction.UP,
                60,
                75,
                65,
                DecisionBasis.MINIMUM,
                0.95);

        var said = said(Texts.FRENCH, q, values);

        assertThat(said.change()).isEqualTo("+20\u00A0points");
        assertThat(said.interval()).isEqualTo("de +5 à +33");
        assertThat(said.effect()).isEqualTo("une observation sur 5 change d’issue (de 3 à 19)");
        assertThat(said.level()).isEqualTo("80,0\u00A0% de 70 observations, 1 relevé");
        assertThat(said.conclusion()).startsWith("On peut conclure à un gain acceptable");
    }

    @Test
    void a_change_that_is_not_zero_is_never_shown_as_zero() {
        var values = weekly(MeasuredGroup.TRIAL, 18.0, 18.9, 18.1, 18.8, 18.2, 18.7, 18.3, 18.6, 18.4, 18.2);
        var said = said(Texts.FRENCH, delay(Comparison.BEFORE_AFTER, false, DecisionBasis.IMPROVEMENT), values);

        assertThat(said.interval()).doesNotContain("0,0 ", "à 0,0", "à −0,0 ");
        assertThat(said.interval()).matches("de −0,\\d+ à [−+]0,\\d*[1-9]\\d*");
    }

    @Test
    void every_verdict_is_told_in_both_languages() {
        for (var language : List.of(Texts.FRENCH, Texts.ENGLISH)) {
            for (var verdict : FindingVerdict.values()) {
                assertThat(new FindingSentences(texts, language).overall(verdict))
                        .endsWith(".");
            }
            assertThat(new FindingSentences(texts, language).rule(DecisionBasis.MINIMUM, 90))
                    .contains("90");
        }
    }

    private Said said(Locale language, Question question, List<Value> values) {
        return new FindingSentences(texts, language)
                .of(indicator(question), question, FindingAnalysis.of(question, values, START));
    }

    private static Question delay(Comparison comparison, boolean drawn, DecisionBasis basis) {
        return new Question(comparison, drawn, ValueKind.MEAN, Direction.DOWN, 18.5, 10, 14, basis, 0.95);
    }

    private static Indicator indicator(Question q) {
        return new Indicator(
                "I1",
                "Délai",
                "jours",
                q.direction(),
                BigDecimal.valueOf(q.baseline()),
                BigDecimal.valueOf(q.target()),
                BigDecimal.valueOf(q.minimum()),
                null,
                "Registre.",
                q.kind(),
                null);
    }

    private static List<Value> weekly(MeasuredGroup group, double... values) {
        var found = new ArrayList<Value>();
        for (int week = 0; week < values.length; week++) {
            found.add(new Value(group, START.plusWeeks(week), values[week], null));
        }
        return found;
    }
}
