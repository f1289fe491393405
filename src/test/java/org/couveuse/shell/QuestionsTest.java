package org.couveuse.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.people.Role;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a question says when its answer is refused. */
@CouveuseTest
class QuestionsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Troupe troupe;

    private Screens screens() {
        return new Screens(context, troupe.account(troupe.with(Role.AGENCY_OFFICER, null)));
    }

    @Test
    void each_field_says_what_is_wrong_with_it_and_keeps_what_was_typed() {
        try (var screens = screens()) {
            screens.open("compte");
            var name = new TextField("Nom");
            var why = new TextField("Motif");
            var problems = new java.util.ArrayList<>(List.of(
                    FieldProblem.of("title", "shared.tooLong", 3), FieldProblem.of("reason", "shared.required")));
            var question = new ConfirmQuestion(
                            "Fermer ?", "C’est pour toujours.", "Fermer", () -> refuse(problems), name, why)
                    .marks("title", name)
                    .marks("reason", why);
            question.open();
            name.setValue("trop long");
            press("Fermer");

            assertThat(question.isOpened()).isTrue();
            assertThat(name.isInvalid()).isTrue();
            assertThat(name.getValue()).isEqualTo("trop long");
            assertThat(why.isInvalid()).isTrue();
            assertThat(why.getErrorMessage())
                    .isNotEqualTo(name.getErrorMessage())
                    .isNotBlank();
            assertThat(Screens.words(question)).contains("Rien n’est fait", "Nom", "Motif", why.getErrorMessage());

            problems.remove(0);
            press("Fermer");
            assertThat(name.isInvalid())
                    .as("what was mended is not marked any more")
                    .isFalse();
            assertThat(why.isInvalid()).isTrue();
            problems.clear();
            press("Fermer");
            assertThat(question.isOpened()).isFalse();
        }
    }

    @Test
    void the_only_field_of_a_question_is_marked_whatever_it_is_called() {
        try (var screens = screens()) {
            screens.open("compte");
            var why = new TextField("Motif");
            new ConfirmQuestion("Fermer ?", "", "Fermer", () -> refuse("round.reasonMissing"), why).open();
            press("Fermer");
            assertThat(why.isInvalid()).isTrue();
        }
        try (var screens = screens()) {
            screens.open("compte");
            var why = new TextField("Motif");
            new ConfirmQuestion("Fermer ?", "", "Fermer", QuestionsTest::forbid, why).open();
            press("Fermer");
            assertThat(why.isInvalid())
                    .as("it is not the field that is refused")
                    .isFalse();
        }
    }

    @Test
    void on_a_screen_what_is_missing_is_marked_in_the_question_and_what_was_typed_stays() {
        try (var screens = screens()) {
            screens.open("deploiements");
            press("Ouvrir une campagne");
            var question = _get(ConfirmQuestion.class);
            var title = (TextField) question.getChildren()
                    .filter(TextField.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            title.setValue("Campagne d’automne");
            press("Ouvrir une campagne");

            assertThat(question.isOpened()).isTrue();
            assertThat(title.getValue()).isEqualTo("Campagne d’automne");
            assertThat(title.isInvalid()).isFalse();
            assertThat(question.getChildren().filter(ComboBox.class::isInstance))
                    .singleElement()
                    .satisfies(
                            box -> assertThat(((ComboBox<?>) box).isInvalid()).isTrue());
        }
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw RuleViolation.fields(problems);
        }
    }

    private static void refuse(String code) {
        throw RuleViolation.invalid(code);
    }

    private static void forbid() {
        throw RuleViolation.forbidden("people.administratorsOnly");
    }

    /** The last button with these words: the question's, once it stands above the page. */
    private static void press(String words) {
        _click(_find(NativeButton.class).stream()
                .filter(button -> Screens.words(button).equals(words))
                .reduce((first, last) -> last)
                .orElseThrow());
    }
}
