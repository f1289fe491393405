package org.couveuse.inbox.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.inbox.Calendars;
import org.couveuse.inbox.InboxViews;
import org.couveuse.inbox.InboxViews.Filters;
import org.couveuse.inbox.InboxViews.Window;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Role;
import org.couveuse.shared.Texts;
import org.couveuse.themes.NeedReception;
import org.couveuse.themes.NeedService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

@CouveuseTest
class InboxViewTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private NeedReception reception;

    @Autowired
    private NeedService needs;

    @Autowired
    private InboxViews views;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Texts texts;

    @Autowired
    private MockMvc http;

    private final String word = "mot" + UUID.randomUUID().toString().substring(0, 8);
    private UUID officer;
    private Screens screens;

    @BeforeEach
    void an_officer_with_a_need() {
        officer = troupe.with(Role.AGENCY_OFFICER, null);
        need("Attente au comptoir " + word);
        screens = screens(officer);
    }

    @AfterEach
    void away() {
        screens.close();
    }

    @Test
    void the_inbox_says_how_many_tasks_there_are_and_lists_them() {
        screens.open("taches");
        filter(word);

        assertThat(words())
                .contains("vous concerne")
                .contains("Trier le besoin")
                .contains("Attente au comptoir " + word)
                .contains("À prendre")
                .contains("Aperçu");
    }

    @Test
    void filters_stay_from_one_visit_to_the_next() {
        screens.open("taches");
        filter(word);
        screens.close();
        screens = screens(officer, "encore");

        screens.open("taches");

        assertThat(_get(Input.class, spec -> spec.withId("inbox-text")).getValue())
                .isEqualTo(word);
        assertThat(views.last(troupe.actor(officer)).text()).isEqualTo(word);
    }

    @Test
    void a_view_with_a_name_becomes_a_tab_and_goes_again() {
        screens.open("taches");
        filter(word);
        button("Enregistrer cette vue");
        _get(TextField.class, spec -> spec.withLabel("Nom de la vue")).setValue("Le comptoir");
        dialog("Enregistrer cette vue");
        assertThat(views.named(troupe.actor(officer)))
                .extracting(InboxViews.Saved::name)
                .containsExactly("Le comptoir");

        filter("");
        var view = views.named(troupe.actor(officer)).get(0);
        UI.getCurrent()
                .navigate(
                        "taches",
                        com.vaadin.flow.router.QueryParameters.of(
                                "vue", view.id().toString()));

        assertThat(words()).contains("Le comptoir").contains("Supprimer cette vue");
        button("Supprimer cette vue");
        assertThat(views.named(troupe.actor(officer))).isEmpty();
    }

    @Test
    void a_list_without_anything_says_what_will_be_there() {
        screens.close();
        screens = screens(troupe.with(Role.TEAM_MEMBER, UUID.randomUUID()));

        assertThat(screens.open("taches")).contains("Rien ne vous attend");

        screens.close();
        screens = screens(officer, "vide");
        screens.open("taches");
        filter("rien de tel " + word);
        assertThat(words()).contains("Aucune tâche avec ces filtres");
        button("Retirer les filtres");
        assertThat(views.last(troupe.actor(officer)).text()).isNull();
    }

    @Test
    void a_task_is_taken_from_the_preview() {
        screens.open("taches");
        filter(word);

        button("Prendre");

        assertThat(words()).contains("Vous avez pris la tâche").contains("Vous");
    }

    @Test
    void the_english_inbox_is_english() {
        screens.speak(Texts.ENGLISH);

        assertThat(screens.open("taches")).contains("Tasks").contains("Kind of task");
    }

    @Test
    void home_shows_what_waits_what_moved_and_the_cycle() {
        assertThat(screens.open(""))
                .contains("Ce qui vous attend")
                .contains("Depuis le")
                .contains("Le cycle en un coup d’œil")
                .contains("Formation");
    }

    @Test
    void a_window_ends_with_its_last_day_in_the_offices_zone() {
        var evening = Instant.parse("2026-11-21T03:30:00Z");

        assertThat(Window.LATE.end(evening, texts.zone())).isEqualTo(evening);
        assertThat(Window.TOMORROW.end(evening, texts.zone())).isEqualTo(Instant.parse("2026-11-22T05:00:00Z"));
        assertThat(Filters.none().window(Window.WEEK).sameTasks(Filters.none())).isFalse();
    }

    @Test
    void a_calendar_reads_due_dates_at_a_secret_address_until_it_is_taken_back() throws Exception {
        var token = calendars.open(troupe.actor(officer));
        var address = "/api/calendar/" + token + ".ics";

        http.perform(MockMvcRequestBuilders.get(address))
                .andExpect(MockMvcResultMatchers.status().isOk())
                .andExpect(MockMvcResultMatchers.content().contentTypeCompatibleWith("text/calendar"))
                .andExpect(MockMvcResultMatchers.content()
                        .string(org.hamcrest.Matchers.allOf(
                                org.hamcrest.Matchers.containsString("BEGIN:VEVENT"),
                                org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString(word)))));
        calendars.close(troupe.actor(officer));
        http.perform(MockMvcRequestBuilders.get(address))
                .andExpect(MockMvcResultMatchers.status().isNotFound());
    }

    private void need(String title) {
        reception.submitPublic(
                new NeedReception.Public(title, "Deux heures.", null, null, null, null, null, "fr", null),
                UUID.randomUUID().toString());
    }

    private Screens screens(UUID person) {
        return screens(person, "boite");
    }

    private Screens screens(UUID person, String prefix) {
        var name = prefix + "-" + person.toString().substring(0, 8);
        acting.asSystem(() -> accounts.of(person)
                .ifPresentOrElse(known -> {}, () -> accounts.open(person, name, "un-mot-de-passe-long")));
        return new Screens(context, accounts.of(person).orElseThrow().username());
    }

    private static void filter(String text) {
        _get(Input.class, spec -> spec.withId("inbox-text")).setValue(text);
    }

    private static String words() {
        return UI.getCurrent().getChildren().map(Screens::words).collect(java.util.stream.Collectors.joining("\n"));
    }

    private static void button(String words) {
        _click(_find(NativeButton.class).stream()
                .filter(b -> b.getElement().getTextRecursively().strip().equals(words))
                .findFirst()
                .orElseThrow());
    }

    private static void dialog(String words) {
        var found = _find(NativeButton.class).stream()
                .filter(b -> b.getElement().getTextRecursively().strip().equals(words))
                .filter(b -> b.getClassNames().contains("btn-primary")
                        && !b.getClassNames().contains("btn-small"))
                .toList();
        _click(found.get(found.size() - 1));
    }
}
