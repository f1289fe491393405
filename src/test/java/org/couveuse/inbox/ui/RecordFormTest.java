package org.couveuse.inbox.ui;

import static com.github.mvysny.kaributesting.v10.ComboBoxKt.getSuggestions;
import static com.github.mvysny.kaributesting.v10.ComboBoxKt.setUserInput;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.Form;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CouveuseTest
class RecordFormTest {

    private static final UUID HOST = UUID.randomUUID();
    private static final UUID GUEST = UUID.randomUUID();

    enum Colour {
        RED,
        BLUE
    }

    /** One of each kind of component. */
    record Trial(
            @NotBlank @Size(max = 20) String line,
            @Form.Long @Nullable String text,
            @NotNull @Nullable Colour colour,

            @Form.When(field = "colour", is = "BLUE") @Nullable
            String shade,

            boolean sure,
            @Nullable Boolean agreed,
            @Nullable Integer count,
            @Form.Unit("trial") @Nullable BigDecimal share,
            @Nullable LocalDate day,
            @Nullable Instant start,
            @Form.OneOf("hosts") @Nullable UUID host,
            @Form.OneOf("hosts") List<UUID> guests,
            List<String> words,
            @Valid @Nullable Place place,
            @Valid @Size(max = 3) List<Step> steps) {}

    /** A record within. */
    record Place(@Nullable String street) {}

    /** One of several. */
    record Step(@NotBlank String name, @Nullable Integer effort) {}

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Texts texts;

    @Autowired
    private Submissions submissions;

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
    void every_kind_of_answer_comes_out_as_it_went_in() {
        var full = full();
        var form = form(TaskSheet.of(List.of(), full).known(full));

        assertThat(submissions.read(form.value(), Trial.class)).isEqualTo(full);
    }

    @Test
    void an_empty_form_sends_nothing_but_its_boxes() {
        var form = form(TaskSheet.of(List.of(), full()));

        assertThat(form.value().toString()).isEqualTo("{\"sure\":false}");
    }

    @Test
    void numbers_are_taken_as_french_people_write_them_and_kept_when_they_are_none() {
        var form = form(TaskSheet.of(List.of(), full()));
        labelled(TextField.class, "Part").setValue("1 234,5");
        labelled(TextField.class, "Nombre").setValue("une douzaine");

        assertThat(form.value().get("share").decimalValue()).isEqualByComparingTo("1234.5");
        assertThat(form.value().get("count").textValue()).isEqualTo("une douzaine");

        form.show(refusal(form.value()));

        var count = labelled(TextField.class, "Nombre");
        assertThat(count.getValue()).isEqualTo("une douzaine");
        assertThat(count.isInvalid()).isTrue();
        assertThat(count.getErrorMessage()).startsWith("Écrivez un nombre, par exemple");
    }

    @Test
    void what_is_not_asked_is_hidden_not_sent_and_still_in_the_draft() {
        var form = form(TaskSheet.of(List.of(), full()));
        var shade = labelled(TextField.class, "Nuance", false);
        assertThat(shade.isVisible()).isFalse();

        choose("Couleur", "BLUE");
        assertThat(shade.isVisible()).isTrue();
        shade.setValue("ciel");
        assertThat(form.value().get("shade").textValue()).isEqualTo("ciel");

        choose("Couleur", "RED");
        assertThat(shade.isVisible()).isFalse();
        assertThat(form.value().has("shade")).isFalse();
        assertThat(form.draft().get("shade").textValue()).isEqualTo("ciel");
    }

    @Test
    void groups_are_added_moved_taken_away_and_given_back() {
        var form = form(TaskSheet.of(List.of(), full()));
        button("Ajouter");
        labelled(TextField.class, "Nom").setValue("premier");
        button("Ajouter");
        var names = _find(TextField.class, spec -> spec.withLabel("Nom"));
        names.get(1).setValue("second");

        button("Monter, N°\u00a02\u00a0: second");
        assertThat(steps(form)).containsExactly("second", "premier");
        button("Retirer, N°\u00a01\u00a0: second");
        assertThat(steps(form)).containsExactly("premier");
        button("Rétablir ce qui a été retiré");
        assertThat(steps(form)).containsExactly("second", "premier");
    }

    @Test
    void a_group_is_titled_by_what_it_is_about_as_soon_as_that_is_typed() {
        form(TaskSheet.of(List.of(), full()).known(full()));
        assertThat(titles()).containsExactly("N°\u00a01\u00a0: a", "N°\u00a02\u00a0: b");

        var name = _find(TextField.class, spec -> spec.withLabel("Nom")).get(0);
        name.setValue("Accueil des personnes");
        assertThat(titles().get(0)).isEqualTo("N°\u00a01\u00a0: Accueil des personnes");
        name.setValue(" ");
        assertThat(titles().get(0)).isEqualTo("N°\u00a01");
        name.setValue("A".repeat(200));
        assertThat(titles().get(0)).endsWith("A…").hasSizeLessThan(100);
    }

    private static List<String> titles() {
        return _find(Fields.class).stream()
                .filter(group -> group.hasClassName("card"))
                .map(Fields::getLabel)
                .toList();
    }

    @Test
    void each_problem_stands_beside_its_field_and_an_unknown_one_in_the_summary() {
        var form = form(TaskSheet.of(List.of(), full()));
        button("Ajouter");
        form.show(RuleViolation.fields(List.of(
                FieldProblem.of("line", "shared.constraint.NotBlank"),
                FieldProblem.of("steps[0].name", "shared.required"),
                FieldProblem.of("elsewhere", "shared.tooLong", 5))));

        assertThat(labelled(TextField.class, "Ligne").isInvalid()).isTrue();
        assertThat(labelled(TextField.class, "Nom").getErrorMessage()).isEqualTo("Ce champ est à remplir.");
        assertThat(Screens.words(_get(Refusal.class)))
                .contains("Rien n’est envoyé\u00a0: 3 champs sont à corriger")
                .contains("5 caractères");
    }

    @Test
    void words_stand_above_and_optional_questions_say_so() {
        form(TaskSheet.of(List.of(), full()));

        assertThat(labelled(TextField.class, "Ligne").getHelperText()).isEqualTo("En peu de mots.");
        assertThat(_find(TextArea.class, spec -> spec.withLabel("Texte (facultatif)")))
                .hasSize(1);
        assertThat(_get(CheckboxGroup.class, spec -> spec.withLabel("Invités (facultatif)"))
                        .getGenericDataView()
                        .getItems()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void a_long_list_is_searched_page_by_page_whatever_the_accents() {
        var hosts = IntStream.range(0, 1_000)
                .mapToObj(number -> Choice.of(UUID.randomUUID(), "Hôpital " + number))
                .toList();
        var form = new RecordForm<>(
                "user_trial", Trial.class, TaskSheet.of(List.of(), full()).choices("hosts", hosts), texts);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(form);
        @SuppressWarnings("unchecked")
        var box = (ComboBox<Choice>) _get(ComboBox.class, spec -> spec.withLabel("Hôte (facultatif)"));

        assertThat(box.getPageSize()).isLessThan(100);
        setUserInput(box, "hopital 99");
        assertThat(getSuggestions(box)).hasSize(11).allMatch(label -> label.startsWith("Hôpital 99"));

        form.value(JsonColumn.CANONICAL
                .createObjectNode()
                .put("host", hosts.get(999).value()));
        assertThat(box.getValue().label()).isEqualTo("Hôpital 999");
    }

    @Test
    void days_are_read_in_the_forms_people_write_them() {
        for (var typed : List.of("21 novembre 2026", "2026-11-21", "21/11/2026", "21 NOVEMBRE 2026")) {
            assertThat(Days.read(typed, Texts.FRENCH)).contains(LocalDate.of(2026, 11, 21));
        }
        assertThat(Days.read("1er décembre 2026", Texts.FRENCH)).contains(LocalDate.of(2026, 12, 1));
        assertThat(Days.read("November 21, 2026", Texts.ENGLISH)).contains(LocalDate.of(2026, 11, 21));
        assertThat(Days.read("un de ces jours", Texts.FRENCH)).isEmpty();
    }

    private RecordForm<Trial> form(TaskSheet<Trial> sheet) {
        var offered = sheet.choices("hosts", List.of(Choice.of(HOST, "Hôte A"), Choice.of(GUEST, "Hôte B")));
        var form = new RecordForm<>("user_trial", Trial.class, offered, texts);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(form);
        return form;
    }

    private RuleViolation refusal(JsonNode value) {
        return catchThrowableOfType(RuleViolation.class, () -> submissions.read(value, Trial.class));
    }

    private static List<String> steps(RecordForm<Trial> form) {
        return form.value().get("steps").findValuesAsText("name");
    }

    private static void button(String label) {
        _click(_find(NativeButton.class).stream()
                .filter(b -> label.equals(b.getAriaLabel().orElse(b.getElement().getTextRecursively())))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static void choose(String label, String value) {
        var group = (RadioButtonGroup<Choice>) _get(RadioButtonGroup.class, spec -> spec.withLabel(label));
        group.setValue(group.getGenericDataView()
                .getItems()
                .filter(c -> c.value().equals(value))
                .findFirst()
                .orElseThrow());
    }

    private static <F extends TextField> F labelled(Class<F> type, String label) {
        return labelled(type, label, true);
    }

    private static <F extends TextField> F labelled(Class<F> type, String label, boolean visible) {
        if (visible) {
            return _find(type).stream()
                    .filter(f -> (f.getLabel() + " (").startsWith(label + " ("))
                    .findFirst()
                    .orElseThrow();
        }
        return all(UI.getCurrent(), type).stream()
                .filter(f -> (f.getLabel() + " (").startsWith(label + " ("))
                .findFirst()
                .orElseThrow();
    }

    private static <F> List<F> all(com.vaadin.flow.component.Component within, Class<F> type) {
        var found = new java.util.ArrayList<F>();
        within.getChildren().forEach(child -> {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            found.addAll(all(child, type));
        });
        return found;
    }

    private static Trial full() {
        return new Trial(
                "Une ligne",
                "Deux\nlignes",
                Colour.BLUE,
                "ciel",
                true,
                false,
                12,
                new BigDecimal("1234.5"),
                LocalDate.of(2026, 11, 21),
                Instant.parse("2026-11-21T19:30:00Z"),
                HOST,
                List.of(HOST, GUEST),
                List.of("un", "deux"),
                new Place("rue du Parvis"),
                List.of(new Step("a", 1), new Step("b", null)));
    }

    @Test
    void a_draft_of_any_form_is_put_in_without_failing() {
        var form = form(TaskSheet.of(List.of(), full()));
        form.value(JsonColumn.CANONICAL
                .createObjectNode()
                .put("day", "bientôt")
                .put("steps", "aucune")
                .put("colour", 3));

        assertThat(form.value().get("day").textValue()).isEqualTo("bientôt");
    }
}
