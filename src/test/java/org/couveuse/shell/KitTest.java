package org.couveuse.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.MovableClock;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Due;
import org.couveuse.shell.ui.FriseMini;
import org.couveuse.shell.ui.FrisePage;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.PagedGrid;
import org.couveuse.shell.ui.Refusal;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Svg;
import org.couveuse.subjects.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

class KitTest {

    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

    private final MovableClock clock = new MovableClock();
    private final AnnotationConfigWebApplicationContext beans = new AnnotationConfigWebApplicationContext();

    @BeforeEach
    void start() {
        clock.moveTo(NOW);
        beans.addBeanFactoryPostProcessor(factory -> factory.registerSingleton("clock", clock));
        beans.register(Texts.class);
        beans.refresh();
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(new Routes(), beans, MockedUI::new));
        UI.getCurrent().setLocale(Texts.FRENCH);
    }

    @AfterEach
    void stop() {
        MockVaadin.tearDown();
        beans.close();
    }

    @Test
    void numbers_and_money_are_written_as_in_quebec() {
        assertThat(Shown.number(1234)).isEqualTo("1\u202f234");
        assertThat(Shown.decimal(new BigDecimal("-1234.55"), 1)).isEqualTo("\u22121\u202f234,6");
        assertThat(Shown.money(new BigDecimal("54000.00"))).isEqualTo("54\u202f000\u00a0$");
        assertThat(Shown.percent(0.52, 1)).isEqualTo("52,0\u00a0%");
        UI.getCurrent().setLocale(Texts.ENGLISH);
        assertThat(Shown.money(new BigDecimal("54000.5"))).isEqualTo("$54,000.50");
        assertThat(Shown.percent(0.52, 1)).isEqualTo("52.0%");
    }

    @Test
    void a_due_date_is_said_both_ways() {
        assertThat(text(Due.badge(NOW.plus(Duration.ofDays(5))))).contains("Dans 5 jours · 25 novembre 2026");
        assertThat(text(Due.distance(NOW.plus(Duration.ofDays(1))))).isEqualTo("Demain");
        assertThat(text(Due.distance(NOW.minus(Duration.ofDays(2))))).isEqualTo("Retard de 2 jours");
        assertThat(Due.nearness(NOW.minusSeconds(1))).isEqualTo(Due.Nearness.LATE);
        assertThat(Due.nearness(NOW.plus(Duration.ofDays(8)))).isEqualTo(Due.Nearness.LATER);
    }

    @Test
    void late_the_same_day_is_late_with_its_word() {
        assertThat(text(Due.distance(NOW.minusSeconds(60)))).isEqualTo("En retard");
    }

    @Test
    void a_past_moment_is_said_as_people_say_it() {
        assertThat(Shown.ago(NOW.minus(Duration.ofDays(1)))).isEqualTo("hier, 10\u00a0h");
        assertThat(Shown.weekday(LocalDate.of(2026, 11, 20))).isEqualTo("Vendredi 20 novembre 2026");
        assertThat(Shown.initials("Élise Gagnon")).isEqualTo("ÉG");
    }

    @Test
    void the_frise_says_in_words_what_it_draws() {
        var frise = new FrisePage(Stage.EXPERIMENT)
                .done(Stage.FORMATION, LocalDate.of(2026, 6, 26))
                .since(LocalDate.of(2026, 9, 28))
                .next("conclure");
        assertThat(text(frise))
                .contains("étape C, Expérimentation")
                .contains("Terminée le 26 juin 2026")
                .contains("En cours depuis le 28 septembre 2026")
                .contains("conclure")
                .contains("À venir");
        assertThat(text(new FriseMini(Stage.SHARING))).contains("Étape D").contains("Partage");
    }

    @Test
    void a_state_has_a_word_a_shape_and_a_colour() {
        var word = new StateWord(State.WAITING, "Attend");
        assertThat(text(word)).contains("Attend");
        assertThat(word.getClassNames()).contains("state-wait");
        assertThat(word.getElement().getChild(0).getAttribute("aria-hidden")).isEqualTo("true");
    }

    @Test
    void every_icon_has_its_symbol() throws Exception {
        var sprite = Files.readString(Path.of("src/main/resources/META-INF/resources/style/icons.svg"));
        for (var icon : Icon.values()) {
            assertThat(sprite).contains("id=\"i-" + icon.name().toLowerCase(Locale.ROOT) + "\"");
        }
    }

    @Test
    void nothing_given_to_a_drawing_becomes_markup() {
        var drawing = new Svg("text").with("aria-label", "\"><script>").text("<b>&");
        assertThat(drawing.toString()).doesNotContain("<script>").doesNotContain("<b>");
        assertThatThrownBy(() -> new Svg("script")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Svg("g").with("onclick", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_long_list_is_shown_slice_by_slice_and_back() {
        var grid = PagedGrid.<Integer>of("Nombres", 10, (from, most) -> IntStream.range(from, Math.min(25, from + most))
                        .boxed()
                        .toList())
                .text("Nombre", String::valueOf)
                .total(25L);
        UI.getCurrent().add(grid);
        assertThat(rows(grid)).isEqualTo(10);
        assertThat(text(grid)).contains("1 à 10 sur 25");
        press(grid, "Voir la suite");
        press(grid, "Voir la suite");
        assertThat(rows(grid)).isEqualTo(5);
        assertThat(text(grid)).contains("21 à 25 sur 25");
        press(grid, "Précédent");
        assertThat(text(grid)).contains("11 à 20 sur 25");
    }

    @Test
    void a_refusal_names_the_field_and_marks_it() {
        var budget = new TextField("Budget");
        var refusal = new Refusal().bind("lines", budget);
        refusal.show(
                "La charte n’est pas envoyée",
                RuleViolation.fields(List.of(FieldProblem.of("lines[2].amount", "shared.required"))));
        assertThat(refusal.isVisible()).isTrue();
        assertThat(text(refusal)).contains("La charte n’est pas envoyée").contains("Budget");
        assertThat(budget.isInvalid()).isTrue();
        refusal.clear();
        assertThat(budget.isInvalid()).isFalse();
        assertThat(refusal.isVisible()).isFalse();
    }

    private static void press(Component within, String word) {
        var button = all(within.getElement())
                .filter(element -> !element.isTextNode()
                        && element.getTag().equals("button")
                        && element.getTextRecursively().contains(word))
                .findFirst()
                .orElseThrow();
        var pressed = (com.vaadin.flow.component.html.NativeButton)
                button.getComponent().orElseThrow();
        com.vaadin.flow.component.ComponentUtil.fireEvent(pressed, new com.vaadin.flow.component.ClickEvent<>(pressed));
    }

    private static long rows(Component grid) {
        return all(grid.getElement())
                        .filter(element ->
                                !element.isTextNode() && element.getTag().equals("tr"))
                        .count()
                - 1;
    }

    private static java.util.stream.Stream<Element> all(Element element) {
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(element), element.getChildren().flatMap(KitTest::all));
    }

    private static String text(Component component) {
        return component instanceof Span span && span.getChildren().findAny().isEmpty()
                ? span.getText()
                : component.getElement().getTextRecursively();
    }
}
