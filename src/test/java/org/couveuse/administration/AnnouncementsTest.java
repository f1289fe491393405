package org.couveuse.administration;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.flow.component.html.NativeButton;
import java.time.Duration;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Hearer;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.audit.Trail;
import org.couveuse.demonstration.Founding;
import org.couveuse.engine.TimeTravel;
import org.couveuse.shared.Listeners;
import org.couveuse.shared.Outbox;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A listener that fails and fails is seen by an administrator, who has it hear again. */
@CouveuseTest
class AnnouncementsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc web;

    @Autowired
    private Founding founding;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Hearer hearer;

    @Autowired
    private Listeners listeners;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Trail trail;

    @Autowired
    private TimeTravel time;

    @Autowired
    private JdbcClient jdbc;

    private UUID person;
    private UUID announcement;

    @BeforeEach
    void an_announcement_that_is_not_heard() {
        founding.found();
        person = troupe.somebody();
        hearer.say(person, 4);
        listeners.settle();
        announcement = jdbc.sql("select id from event_publication where serialized_event like ?")
                .param("%" + person + "%")
                .query(UUID.class)
                .single();
    }

    @AfterEach
    void it_is_heard_in_the_end() {
        while (jdbc.sql("select count(*) from event_publication where id = ?")
                        .param(announcement)
                        .query(Long.class)
                        .single()
                > 0) {
            outbox.again(announcement);
            listeners.settle();
        }
        time.reset();
    }

    @Test
    void it_is_shown_after_a_quarter_of_an_hour_however_often_it_was_offered_meanwhile() throws Exception {
        offeredAgain(8);
        assertThat(seen()).doesNotContain("Hearer.Said");
        offeredAgain(8);

        var admin = httpBasic("admin", Founding.PASSWORD);
        var row = "$.items[?(@.id == '" + announcement + "')]";
        web.perform(get("/api/admin/announcements?limit=200").with(admin))
                .andExpect(status().isOk())
                .andExpect(jsonPath(row + ".event").value("Hearer.Said"))
                .andExpect(jsonPath(row + ".listener").value("Hearer.on"))
                .andExpect(jsonPath(row + ".offered").value(3));
        assertThat(seen())
                .contains("Hearer.Said", "Hearer.on", "Répéter")
                .as("what was announced is nobody's business here")
                .doesNotContain(person.toString());
        try (var screens = new Screens(context, "admin")) {
            assertThat(screens.open("admin")).contains("sans réponse").doesNotContain("Aucune annonce sans réponse");
            assertThat(screens.speak(Texts.ENGLISH).open("admin/annonces")).contains("Announce again");
        }
    }

    @Test
    void an_administrator_has_it_heard_again_until_it_is_and_the_trail_says_so() throws Exception {
        time.set(time.now().plus(Duration.ofMinutes(16)));
        try (var screens = new Screens(context, "admin")) {
            screens.open("admin/annonces");
            _click(_find(NativeButton.class).stream()
                    .filter(b -> Screens.words(b).strip().equals("Répéter"))
                    .findFirst()
                    .orElseThrow());
            listeners.settle();
            assertThat(screens.open("admin/annonces")).contains("Hearer.Said");
        }
        assertThat(hearer.tries(person)).isEqualTo(2);

        var retry = "/api/admin/announcements/" + announcement + "/retry";
        var admin = httpBasic("admin", Founding.PASSWORD);
        for (var tries = 3; tries <= 5; tries++) {
            web.perform(post(retry).with(admin)).andExpect(status().isNoContent());
            listeners.settle();
            assertThat(hearer.tries(person)).isEqualTo(tries);
        }
        web.perform(post(retry).with(admin)).andExpect(status().isNotFound());
        assertThat(seen()).doesNotContain("Hearer.Said");
        assertThat(trail.history(announcement, 10).items())
                .allSatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("announcement.retried");
                    assertThat(entry.actor()).isEqualTo(founding.person("admin"));
                    assertThat(entry.note()).isEqualTo("Hearer.Said, Hearer.on");
                })
                .hasSize(4);
    }

    @Test
    void nobody_else_sees_them_or_has_them_heard() throws Exception {
        var officer = httpBasic("agence1", Founding.PASSWORD);
        web.perform(get("/api/admin/announcements").with(officer)).andExpect(status().isForbidden());
        web.perform(post("/api/admin/announcements/" + announcement + "/retry").with(officer))
                .andExpect(status().isForbidden());
        web.perform(get("/api/admin/announcements")).andExpect(status().isUnauthorized());
        try (var screens = new Screens(context, "verificateur")) {
            assertThat(screens.open("admin/annonces"))
                    .contains("Votre rôle ne permet pas de voir ceci")
                    .doesNotContain("Annonces sans réponse");
        }
        assertThat(hearer.tries(person)).isEqualTo(1);
    }

    private void offeredAgain(int minutes) {
        time.set(time.now().plus(Duration.ofMinutes(minutes)));
        outbox.pass();
        listeners.settle();
    }

    private String seen() {
        try (var screens = new Screens(context, "admin")) {
            return screens.open("admin/annonces");
        }
    }
}
