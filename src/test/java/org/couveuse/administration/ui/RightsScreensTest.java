package org.couveuse.administration.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.demonstration.Founding;
import org.couveuse.people.Memberships;
import org.couveuse.people.RightRequests;
import org.couveuse.people.Role;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@CouveuseTest
class RightsScreensTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Founding founding;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Memberships memberships;

    @Autowired
    private RightRequests requests;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void the_people_of_the_demonstration() {
        founding.found();
    }

    @Test
    @SuppressWarnings("unchecked")
    void an_administrator_asks_on_the_persons_page_and_an_officer_confirms() {
        var person = troupe.somebody();
        try (var screens = new Screens(context, "admin")) {
            screens.open("admin/comptes/" + person);
            _setValue(_get(Select.class, spec -> spec.withLabel("Rôle")), Role.AGENCY_OFFICER);
            _click(button("Demander ce droit", 0));
            assertThat(shown()).contains("Le rôle n’est pas accordé");
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Motif")), "Remplace un départ.");
            _click(button("Demander ce droit", 0));
            assertThat(shown()).contains("en attente d’une seconde personne");
            assertThat(memberships.of(person)).isEmpty();
            assertThat(screens.open("droits")).contains("Remplace un départ.", "Retirer ma demande");
        }
        try (var screens = new Screens(context, "agence1")) {
            assertThat(screens.open("")).contains("En attente d’une seconde personne");
            assertThat(screens.open("droits")).contains("Remplace un départ.");
            _click(beside("Remplace un départ.", "Confirmer"));
            _click(last("Confirmer"));
        }
        assertThat(memberships.holds(person, Role.AGENCY_OFFICER, null)).isTrue();
    }

    @Test
    void a_no_is_said_with_its_reason_and_everybody_concerned_is_told() {
        var person = troupe.somebody();
        var admin = founding.person("admin");
        troupe.as(admin, () -> requests.ask(new RightRequests.Ask(person, Role.AUDITOR, null, "Vérifier la trace.")));
        try (var screens = new Screens(context, "agence2")) {
            screens.speak(Texts.ENGLISH);
            assertThat(screens.open("droits")).contains("Rights granted by two", "Vérifier la trace.");
            _click(beside("Vérifier la trace.", "Refuse"));
            _click(last("Refuse"));
            assertThat(memberships.of(person)).isEmpty();
            _setValue(
                    _find(TextArea.class, spec -> spec.withLabel("Reason")).stream()
                            .reduce((a, b) -> b)
                            .orElseThrow(),
                    "Pas indépendant.");
            _click(last("Refuse"));
            assertThat(shown()).contains("Pas indépendant.");
        }
        assertThat(memberships.of(person)).isEmpty();
        assertThat(mails("Un droit attend votre confirmation")).isPositive();
        assertThat(mails("Droit refusé à")).isPositive();
    }

    @Test
    void only_those_who_ask_confirm_or_verify_see_it_and_the_chair_from_the_forums_page() {
        for (var account : java.util.List.of("forum1", "equipe1", "org1")) {
            try (var screens = new Screens(context, account)) {
                assertThat(screens.open("droits")).contains("Votre rôle ne permet pas de voir ceci");
            }
        }
        try (var screens = new Screens(context, "verificateur")) {
            assertThat(screens.open("droits"))
                    .contains("Droits accordés à deux")
                    .doesNotContain("Demander un droit", "Confirmer");
        }
        UUID forum = founding.found().forum();
        try (var screens = new Screens(context, "presidence")) {
            assertThat(screens.open("instances/" + forum)).contains("Proposer un membre");
            assertThat(screens.open("droits")).contains("Demander un droit");
        }
        try (var screens = new Screens(context, "forum1")) {
            assertThat(screens.open("instances/" + forum)).doesNotContain("Proposer un membre");
        }
    }

    private long mails(String subject) {
        return jdbc.sql("select count(*) from mail where subject like ?")
                .param(subject + "%")
                .query(Long.class)
                .single();
    }

    private static Stream<NativeButton> buttons(String text) {
        return _find(NativeButton.class).stream()
                .filter(each -> Screens.words(each).strip().equals(text));
    }

    private static NativeButton button(String text, int which) {
        return buttons(text).skip(which).findFirst().orElseThrow(() -> new AssertionError("no button " + text));
    }

    /** The button of the row with these words. */
    private static NativeButton beside(String words, String text) {
        return buttons(text)
                .filter(each -> row(each)
                        .filter(row -> Screens.words(row).contains(words))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text + " beside " + words));
    }

    private static Optional<Component> row(Component cell) {
        return "tr".equals(cell.getElement().getTag())
                ? Optional.of(cell)
                : cell.getParent().flatMap(RightsScreensTest::row);
    }

    /** The dialog's, which comes after the page's. */
    private static NativeButton last(String text) {
        return buttons(text).reduce((a, b) -> b).orElseThrow();
    }

    private static String shown() {
        return UI.getCurrent().getChildren().map(Screens::words).collect(Collectors.joining("\n"));
    }
}
