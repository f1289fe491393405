package org.couveuse.communities.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.communities.Circle;
import org.couveuse.communities.CommunityEvents;
import org.couveuse.communities.CommunityPosts;
import org.couveuse.engine.TimeTravel;
import org.couveuse.shared.Texts;
import org.couveuse.sharing.Catalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CouveuseTest
class CommunityScreensTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Circle circle;

    @Autowired
    private CommunityPosts posts;

    @Autowired
    private CommunityEvents events;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_stranger_reads_what_it_is_for_joins_at_a_click_and_then_reads_what_is_said() {
        var cast = circle.founded();
        troupe.as(cast.founder(), () -> events.plan(troupe.actor(cast.founder()), cast.community(), circle.plan(3)));
        troupe.as(
                cast.member(),
                () -> posts.begin(
                        troupe.actor(cast.member()),
                        cast.community(),
                        new CommunityPosts.Writing("Voici <script>alert(1)</script> **le gabarit**.")));
        try (var screens = new Screens(context, account(cast.stranger()))) {
            assertThat(screens.open("communautes/" + cast.community()))
                    .contains("Les murs de bloquants", "Visite d’un mur", "Joignez-vous")
                    .doesNotContain("Salle B", "rencontre.exemple.test", "Prévoir une rencontre");
            click("Se joindre");
            assertThat(words()).contains("Salle B", "https://rencontre.exemple.test/mur?x=1", "Quitter");
            assertThat(_find(Html.class))
                    .extracting(Html::getInnerHtml)
                    .anyMatch(html -> html.contains("<strong>le gabarit</strong>"))
                    .noneMatch(html -> html.contains("<script"));
        }
    }

    @Test
    void a_member_writes_and_an_empty_post_says_what_is_missing() {
        var cast = circle.founded();
        try (var screens = new Screens(context, account(cast.member()))) {
            screens.open("communautes/" + cast.community());
            click("Publier");
            assertThat(words()).contains("Le message n’est pas publié");
            _get(TextArea.class, spec -> spec.withLabel("Votre message")).setValue("Bonjour à tous.\f");
            click("Publier");
            assertThat(_find(Html.class))
                    .extracting(Html::getInnerHtml)
                    .anyMatch(html -> html.contains("<p>Bonjour à tous.</p>"));
        }
        assertThat(posts.page(troupe.actor(cast.member()), cast.community(), null, 5)
                        .items())
                .hasSize(1);
    }

    @Test
    void a_moderator_sees_how_to_plan_close_and_name_others_and_a_member_does_not() {
        var cast = circle.founded();
        try (var screens = new Screens(context, account(cast.founder()))) {
            assertThat(screens.open("communautes/" + cast.community()))
                    .contains("Prévoir une rencontre", "Clore la communauté", "Confier l’animation à Prénom");
            screens.speak(Texts.ENGLISH);
            assertThat(screens.open("communautes/" + cast.community())).contains("Plan a meeting", "Members");
        }
        try (var screens = new Screens(context, account(cast.member()))) {
            assertThat(screens.open("communautes/" + cast.community()))
                    .doesNotContain("Prévoir une rencontre", "Clore la communauté", "Confier l’animation");
        }
    }

    @Test
    void a_calendar_address_is_shown_once() {
        var cast = circle.founded();
        try (var screens = new Screens(context, account(cast.member()))) {
            screens.open("communautes/" + cast.community());
            click("Créer l’adresse");
            assertThat(_get(TextField.class, spec -> spec.withLabel("Adresse de votre calendrier"))
                            .getValue())
                    .contains("/api/calendar/communities/")
                    .endsWith(".ics");
            assertThat(screens.open("communautes/" + cast.community()))
                    .contains("Créer une autre adresse")
                    .doesNotContain("/api/calendar/");
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_agency_founds_one_and_is_led_to_it() {
        var cast = circle.founded();
        try (var screens = new Screens(context, account(cast.founder()))) {
            assertThat(screens.open("communautes")).contains("Fonder une communauté", "Les murs de bloquants");
            screens.open("communautes/fonder");
            click("Fonder la communauté");
            assertThat(words()).contains("La communauté n’est pas enregistrée");
            _get(TextField.class, spec -> spec.withLabel("Nom")).setValue("Guichets");
            _get(TextArea.class, spec -> spec.withLabel("À quoi elle sert")).setValue("S’entraider.");
            MultiSelectComboBox<Catalogue.Item> solutions = _get(MultiSelectComboBox.class);
            solutions.setValue(solutions
                    .getListDataView()
                    .getItems()
                    .filter(item -> item.id().equals(cast.solution()))
                    .collect(Collectors.toSet()));
            click("Fonder la communauté");
            assertThat(words()).contains("Guichets", "Une personne en fait partie");
        }
        try (var screens = new Screens(context, account(cast.stranger()))) {
            assertThat(screens.open("communautes/fonder")).contains("Seuls le pôle d’expertise");
            assertThat(screens.open("solutions/" + cast.solution()))
                    .contains("Communautés de pratique", "Les murs de bloquants");
        }
    }

    private static void click(String words) {
        _click(_find(NativeButton.class).stream()
                .filter(button -> Screens.words(button).equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button « " + words + " »")));
    }

    private static String words() {
        return UI.getCurrent().getChildren().map(Screens::words).collect(Collectors.joining("\n"));
    }

    private String account(UUID person) {
        return troupe.account(person);
    }
}
