package org.couveuse.themes.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Role;
import org.couveuse.shared.Texts;
import org.couveuse.themes.BallotMode;
import org.couveuse.themes.Ranked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What can be taken away of a round, on its page and in its minutes. */
@CouveuseTest
class RoundDocumentsScreensTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Ranked ranked;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_decided_round_offers_its_files_and_its_minutes_as_a_page_in_both_languages() {
        var scene = ranked.decided(BallotMode.SECRET);
        try (var screens = new Screens(context, account(scene.forum().chair()))) {
            assertThat(screens.open("rondes/" + scene.round())).contains("Données et documents");
            assertThat(links())
                    .contains(
                            "Procès-verbal",
                            "Procès-verbal (PDF)",
                            "Résultat (CSV)",
                            "Résultat (XLSX)",
                            "Profils (SVG)",
                            "Données publiées (JSON)",
                            "Données publiées (CSV)")
                    .doesNotContain("Télécharger l’export scellé");
            assertThat(screens.open("rondes/" + scene.round() + "/proces-verbal"))
                    .contains(
                            "Procès-verbal, Ronde d’essai",
                            "Le forum retient",
                            "Les équipes sont prêtes dès janvier.",
                            "Balinski",
                            "Comment les égalités de mention sont départagées",
                            "Refaire le calcul");
            screens.speak(Texts.ENGLISH);
            assertThat(screens.open("rondes/" + scene.round() + "/proces-verbal"))
                    .contains("The decision", "least common multiple", "Compute it again");
        }
    }

    @Test
    void an_auditor_asks_for_the_ballots_on_the_page_and_the_chair_agrees_there() {
        var scene = ranked.ranked(BallotMode.SECRET);
        var auditor = account(troupe.with(Role.AUDITOR, null));
        try (var screens = new Screens(context, auditor)) {
            assertThat(screens.open("rondes/" + scene.round())).contains("Ouverture des bulletins", "Personne ne l’a");
            assertThat(links())
                    .contains("Résultat (CSV)")
                    .doesNotContain("Procès-verbal", "Télécharger l’export scellé");
            press("Demander les bulletins", 0);
            press("Demander les bulletins", 1);
            assertThat(shown()).contains("Écrivez le motif");
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Motif")), "Plainte reçue.");
            press("Demander les bulletins", 1);
            assertThat(shown()).contains("Plainte reçue.", "Demandé").doesNotContain("Accorder");
        }
        try (var screens = new Screens(context, account(scene.forum().chair()))) {
            assertThat(screens.open("rondes/" + scene.round())).contains("Plainte reçue.", "Accorder", "Refuser");
            press("Accorder", 0);
            press("Accorder", 1);
            assertThat(shown()).contains("Accordé", "Ouvert jusqu’au").doesNotContain("Refuser");
        }
        try (var screens = new Screens(context, auditor)) {
            screens.open("rondes/" + scene.round());
            assertThat(links()).contains("Télécharger l’export scellé");
        }
        try (var screens = new Screens(context, account(troupe.with(Role.AGENCY_OFFICER, null)))) {
            assertThat(screens.open("rondes/" + scene.round())).doesNotContain("Plainte reçue.");
        }
    }

    private static java.util.List<String> links() {
        return _find(Anchor.class).stream()
                .map(Screens::words)
                .map(String::strip)
                .toList();
    }

    private static void press(String text, int which) {
        _click(_find(NativeButton.class).stream()
                .filter(b -> Screens.words(b).equals(text))
                .skip(which)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text)));
    }

    private static String shown() {
        return UI.getCurrent().getChildren().map(Screens::words).collect(Collectors.joining("\n"));
    }

    private String account(UUID person) {
        var name = "p" + person.toString().substring(0, 13);
        acting.asSystem(() -> accounts.open(person, name, "un mot de passe assez long"));
        return name;
    }
}
