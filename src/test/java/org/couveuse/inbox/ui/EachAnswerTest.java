package org.couveuse.inbox.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.deployment.AdoptionCare.BenefitReport;
import org.couveuse.deployment.AdoptionCare.MeasuredBenefit;
import org.couveuse.deployment.AdoptionProgress.ProgressReport;
import org.couveuse.deployment.AdoptionProgress.StepProgress;
import org.couveuse.deployment.BenefitSource;
import org.couveuse.deployment.ProgressOutcome;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Lists with one line for each thing there is. */
@CouveuseTest
class EachAnswerTest {

    private static final UUID MEET = UUID.randomUUID();
    private static final UUID START = UUID.randomUUID();
    private static final List<Choice> THINGS = List.of(Choice.of(MEET, "Rencontrer"), Choice.of(START, "Commencer"));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Texts texts;

    @Autowired
    private Troupe troupe;

    private @Nullable Screens screens;

    @BeforeEach
    void a_screen() {
        screens = new Screens(context, troupe.account(troupe.somebody()));
    }

    @AfterEach
    void away() {
        if (screens != null) {
            screens.close();
        }
    }

    @Test
    void a_line_is_titled_by_what_it_is_about_and_does_not_ask_it() {
        var form = progress(10, 40);

        assertThat(titles()).containsExactly("Rencontrer", "Commencer");
        assertThat(_find(RadioButtonGroup.class, spec -> spec.withLabel("Étape")))
                .isEmpty();
        assertThat(_find(NativeButton.class)).isEmpty();
        assertThat(steps(form)).containsExactly(MEET + " 10", START + " 40");

        done().get(1).setValue("75");
        assertThat(steps(form)).containsExactly(MEET + " 10", START + " 75");
    }

    @Test
    void a_draft_finds_its_lines_by_what_they_are_about_and_leaves_the_others() {
        var form = progress(10, 40);
        form.value(json("""
                {"progress": "CONTINUE", "steps": [
                  {"step": "%s", "done": 90},
                  {"step": "%s", "done": 5}]}""".formatted(START, UUID.randomUUID())));

        assertThat(steps(form)).containsExactly(MEET + " 10", START + " 90");
    }

    @Test
    void a_problem_with_what_is_not_asked_stands_beside_its_line() {
        var form = progress(10, 40);
        form.show(RuleViolation.fields(List.of(FieldProblem.of("steps[1].step", "shared.required"))));

        assertThat(lines().get(0).isInvalid()).isFalse();
        assertThat(lines().get(1).isInvalid()).isTrue();
    }

    @Test
    void lines_without_an_answer_are_left_out_where_not_all_are_asked_and_problems_count_only_those_sent() {
        var form = benefits();
        assertThat(form.value().has("benefits")).isFalse();

        var measured = _find(TextField.class, spec -> spec.withLabel("Valeur mesurée chez nous"))
                .get(1);
        measured.setValue("12,5");
        assertThat(form.value().get("benefits")).hasSize(1);
        assertThat(form.value().at("/benefits/0/goal").asText()).isEqualTo(START.toString());
        assertThat(form.value().at("/benefits/0/measured").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(form.draft().get("benefits")).hasSize(2);

        form.show(RuleViolation.fields(List.of(FieldProblem.of("benefits[0].measured", "shared.required"))));
        assertThat(measured.isInvalid()).isTrue();
    }

    @Test
    void without_lines_known_they_are_added_as_in_any_list() {
        show(new RecordForm<>(
                "user_reportProgress",
                ProgressReport.class,
                TaskSheet.of(List.of(), report(List.of())).choices("steps", THINGS),
                texts));

        assertThat(_find(NativeButton.class).stream()
                        .map(button -> button.getElement().getTextRecursively()))
                .contains("Ajouter");
    }

    private RecordForm<ProgressReport> progress(int met, int started) {
        var known = report(List.of(new StepProgress(MEET, met), new StepProgress(START, started)));
        return show(new RecordForm<>(
                "user_reportProgress",
                ProgressReport.class,
                TaskSheet.of(List.of(), known).known(known).choices("steps", THINGS),
                texts));
    }

    private static ProgressReport report(List<StepProgress> steps) {
        return new ProgressReport(ProgressOutcome.CONTINUE, steps, null, null, null);
    }

    @SuppressWarnings("NullAway")
    private RecordForm<BenefitReport> benefits() {
        var known = new BenefitReport(
                List.of(new MeasuredBenefit(MEET, null, null, null), new MeasuredBenefit(START, null, null, null)),
                null,
                false);
        var example = new BenefitReport(
                List.of(new MeasuredBenefit(MEET, BigDecimal.ONE, BenefitSource.MEASURED, null)), null, false);
        return show(new RecordForm<>(
                "user_reportBenefits",
                BenefitReport.class,
                TaskSheet.of(List.of(), example).known(known).choices("goals", THINGS),
                texts));
    }

    private static <S extends Record> RecordForm<S> show(RecordForm<S> form) {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(form);
        return form;
    }

    private static List<Fields> lines() {
        return _find(Fields.class).stream()
                .filter(group -> group.hasClassName("each"))
                .toList();
    }

    private static List<String> titles() {
        return lines().stream().map(Fields::getLabel).toList();
    }

    private static List<TextField> done() {
        return _find(TextField.class, spec -> spec.withLabel("Part faite"));
    }

    private static List<String> steps(RecordForm<?> form) {
        var said = new java.util.ArrayList<String>();
        form.value().get("steps").forEach(step -> said.add(step.get("step").asText() + " " + step.get("done")));
        return said;
    }

    private static JsonNode json(String text) {
        try {
            return JsonColumn.CANONICAL.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
