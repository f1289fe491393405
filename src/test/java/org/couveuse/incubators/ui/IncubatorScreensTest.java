package org.couveuse.incubators.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.incubators.Incubations;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CouveuseTest
class IncubatorScreensTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Incubations incubations;

    private Incubations.Open open;

    @BeforeEach
    void an_open_call() {
        open = incubations.openCall();
    }

    @AfterEach
    void back_to_now() {
        incubations.leave(open);
    }

    @Test
    void the_page_of_an_incubator_says_where_it_stands_and_who_is_in_it() {
        try (var screens = new Screens(context, account(open.lead()))) {
            assertThat(screens.open("incubateurs")).contains("Incubateurs", "Bloquants visibles", "Idéation");
            UI.getCurrent().navigate("incubateurs", QueryParameters.fromString("etape=E"));
            assertThat(shown()).doesNotContain("Bloquants visiblesÉtape");
            assertThat(screens.open("incubateurs/" + open.incubator()))
                    .contains(
                            "Bloquants visibles",
                            "Temps restant",
                            "Aucune idée",
                            "Proposer une idée",
                            "Le fil",
                            "Équipe",
                            "4 personnes de 2 organisations",
                            "Budget",
                            "Décisions",
                            "Le mandat commence",
                            "Fermer l’appel");
            screens.speak(Texts.ENGLISH);
            assertThat(screens.open("incubateurs/" + open.incubator()))
                    .contains("Time left", "Propose an idea", "The mandate begins");
        }
    }

    @Test
    void an_idea_is_proposed_commented_evaluated_and_compared() {
        var author = troupe.somebody();
        try (var screens = new Screens(context, account(author))) {
            assertThat(screens.open("incubateurs/" + open.incubator() + "/idee"))
                    .contains("Comment voir un bloquant tôt", "Même petit.");
            click("Proposer");
            assertThat(shown()).contains("Cette réponse est nécessaire");
        }
        var idea = incubations.evaluated(open, author, "Mur des bloquants");
        try (var screens = new Screens(context, account(author))) {
            assertThat(screens.open("idees/" + idea))
                    .contains("Mur des bloquants", "3 avis sur 3", "Faisabilité", "3,0 (3 à 3)");
            click("Publier le commentaire");
            assertThat(_get(TextArea.class, spec -> spec.withLabel("Votre commentaire"))
                            .isInvalid())
                    .isTrue();
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Votre commentaire")), "Essayé chez nous.");
            click("Publier le commentaire");
            assertThat(shown()).contains("Essayé chez nous.");
            assertThat(screens.open("incubateurs/" + open.incubator() + "/comparaison"))
                    .contains("jamais un zéro pour une absence", "3,0 (3 à 3)");
            assertThat(screens.open("incubateurs/" + open.incubator() + "/idee"))
                    .contains("Aucun appel n’est ouvert");
        }
    }

    @Test
    void an_officer_cancels_with_a_reason() {
        try (var screens = new Screens(context, account(open.officer()))) {
            screens.open("incubateurs/" + open.incubator());
            click("Annuler l’incubateur");
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Raison")), "Le thème est repris ailleurs.");
            _click(_find(NativeButton.class).stream()
                    .filter(b -> Screens.words(b).equals("Annuler l’incubateur"))
                    .reduce((first, last) -> last)
                    .orElseThrow());
            assertThat(shown()).contains("Incubateur annulé", "Le thème est repris ailleurs.");
        }
    }

    private static void click(String word) {
        _click(_find(NativeButton.class).stream()
                .filter(b -> Screens.words(b).equals(word))
                .findFirst()
                .orElseThrow());
    }

    private static String shown() {
        return UI.getCurrent().getChildren().map(Screens::words).collect(Collectors.joining("\n"));
    }

    private String account(UUID person) {
        var username = "u" + UUID.randomUUID().toString().substring(0, 12);
        acting.asSystem(() -> accounts.open(person, username, "un mot de passe assez long"));
        return username;
    }
}
