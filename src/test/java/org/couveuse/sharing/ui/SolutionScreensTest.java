package org.couveuse.sharing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.shared.Texts;
import org.couveuse.sharing.Sharing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CouveuseTest
class SolutionScreensTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Sharing sharing;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private ActingAs acting;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void the_catalogue_shows_cards_and_says_when_nothing_matches() {
        var cast = sharing.published();
        try (var screens = new Screens(context, account(cast.delegate()))) {
            assertThat(list(screens, "mur"))
                    .contains("Mur des bloquants", "Publiée", "En trousse", "Preuve 3 sur 5")
                    .contains("Essayée dans 2 lieux");
            assertThat(list(screens, "introuvable")).contains("Aucune solution ne correspond");
        }
    }

    @Test
    void a_published_solution_shows_its_toolkit_to_a_stranger_but_not_its_reviews() {
        var cast = sharing.published();
        var stranger = sharing.opened().lead();
        try (var screens = new Screens(context, account(stranger))) {
            assertThat(screens.open("solutions/" + cast.solution()))
                    .contains("La pratique", "Télécharger la trousse")
                    .contains("À essayer en petit d’abord.")
                    .doesNotContain("La trousse est claire et complète.", "Peut être publiée");
            assertThat(_find(Html.class))
                    .extracting(Html::getInnerHtml)
                    .anyMatch(html -> html.contains("<li>Afficher les bloquants.</li>"));
            screens.speak(Texts.ENGLISH);
            assertThat(screens.open("solutions/" + cast.solution())).contains("Practice", "Download the toolkit");
        }
    }

    @Test
    void who_may_review_sees_what_waits_and_a_stranger_sees_no_draft() {
        var cast = sharing.inReview();
        try (var screens = new Screens(context, account(cast.officer()))) {
            assertThat(screens.open("solutions/" + cast.solution()))
                    .contains("Ce qui vous attend ici", "Examiner la solution", "Déplacer la clôture");
        }
        var stranger = sharing.opened().lead();
        try (var screens = new Screens(context, account(stranger))) {
            assertThat(screens.open("solutions/" + cast.solution())).contains("ou ne vous concerne pas");
        }
    }

    @Test
    void reviews_are_read_by_the_team_once_gathered() {
        var cast = sharing.ready();
        try (var screens = new Screens(context, account(cast.lead()))) {
            assertThat(screens.open("solutions/" + cast.solution()))
                    .contains("Peut être publiée", "La trousse est claire et complète.");
        }
    }

    @Test
    void a_toolkit_not_written_yet_says_so() {
        var cast = sharing.opened();
        try (var screens = new Screens(context, account(cast.member()))) {
            assertThat(screens.open("solutions/" + cast.solution()))
                    .contains("La trousse n’est pas encore écrite", "Assembler la trousse");
        }
    }

    @Test
    void a_part_shows_how_it_will_look_as_it_is_written_and_nothing_in_it_can_do_harm() {
        var cast = sharing.opened();
        var task = desk.about(cast.solution()).stream()
                .filter(t -> t.form().equals("user_assembleToolkit"))
                .findFirst()
                .orElseThrow();
        try (var screens = new Screens(context, account(cast.member()))) {
            assertThat(screens.open("taches/" + task.id())).contains("Le texte se met en forme avec Markdown");
            var practice = _find(TextArea.class).stream()
                    .filter(area -> "En français".equals(area.getLabel()))
                    .toList()
                    .get(1);
            practice.setValue("## Le mur\n\n- **Afficher**\n\n<script>alert(1)</script>");

            assertThat(_find(Html.class))
                    .extracting(Html::getInnerHtml)
                    .anyMatch(html -> html.contains("<strong>Afficher</strong>")
                            && html.contains("Le mur</h5>")
                            && !html.contains("<script"));
        }
    }

    private static String list(Screens screens, String text) {
        screens.open("solutions");
        UI.getCurrent().navigate("solutions", QueryParameters.simple(Map.of("texte", text)));
        return UI.getCurrent().getChildren().map(Screens::words).collect(Collectors.joining());
    }

    private String account(UUID person) {
        var name = "p" + UUID.randomUUID().toString().substring(0, 12);
        acting.asSystem(() -> accounts.open(person, name, "mot-de-passe-des-essais"));
        return name;
    }
}
