package org.couveuse.privacy;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.demonstration.Founding;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The same by REST and on the screens. */
@CouveuseTest
class PrivacyDoorsTest {

    private static final String TOLD = """
            {"nature": "LOSS", "from": "2026-03-01", "knownOn": "2026-03-02", "circumstances": "Clé perdue.",
             "categories": "Noms", "risk": "ASSESSING", "riskReasons": "On cherche.", "measures": "Recherche."}""";

    @Autowired
    private MockMvc web;

    @Autowired
    private Founding founding;

    @Autowired
    private Troupe troupe;

    @Autowired
    private People people;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void the_people_of_the_demonstration() {
        founding.found();
    }

    @Test
    void everybody_takes_their_own_data_and_others_need_a_right_and_a_reason() throws Exception {
        web.perform(get("/api/me/data.zip").with(as("org3")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString(".zip")))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
        var address = "/api/people/" + founding.person("org3") + "/data.zip";
        web.perform(json(address, "{\"reason\": \"Demande écrite\"}").with(as("agence1")))
                .andExpect(status().isOk());
        web.perform(json(address, "{}").with(as("agence1"))).andExpect(status().isUnprocessableEntity());
        web.perform(json(address, "{\"reason\": \"Curiosité\"}").with(as("org4")))
                .andExpect(status().isForbidden());
        web.perform(json("/api/people/" + UUID.randomUUID() + "/data.zip", "{\"reason\": \"x\"}")
                        .with(as("agence1")))
                .andExpect(status().isNotFound());
        web.perform(get("/api/me/data.zip")).andExpect(status().isUnauthorized());
    }

    @Test
    void somebody_is_made_anonymous_by_rest_by_an_administrator_alone() throws Exception {
        var person = troupe.with(Role.EXPERT, null);
        var name = people.get(person).displayName();
        var address = "/api/people/" + person + "/anonymisation";
        var order = "{\"reason\": \"Demande\", \"name\": \"" + name + "\"}";
        web.perform(json(address, order).with(as("agence1"))).andExpect(status().isForbidden());
        web.perform(json(address, order).with(as("admin")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.person").value(person.toString()));
        web.perform(json(address, order).with(as("admin"))).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void retention_and_the_register_are_read_and_kept_by_rest() throws Exception {
        web.perform(get("/api/privacy/retention").with(as("verificateur")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lines", hasSize(RetentionKind.values().length)));
        web.perform(post("/api/privacy/retention/run").with(as("verificateur"))).andExpect(status().isForbidden());
        web.perform(post("/api/privacy/retention/run").with(as("admin"))).andExpect(status().isOk());
        web.perform(json("/api/privacy/incidents", TOLD).with(as("agence1")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.revision").value(1));
        web.perform(get("/api/privacy/incidents").with(as("verificateur"))).andExpect(status().isOk());
        web.perform(get("/api/privacy/incidents.csv").with(as("verificateur")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Clé perdue.")));
        web.perform(get("/api/privacy/incidents").with(as("org1"))).andExpect(status().isForbidden());
        web.perform(get("/api/public/audit-heads"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items").isArray());
        web.perform(get("/api/public/audit-heads.csv"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("day,number,hash,at")));
        web.perform(get("/api/public/audit-heads?after=x")).andExpect(status().isBadRequest());
        web.perform(get("/transparence/integrite"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("audit-heads.csv")));
    }

    @Test
    void the_screens_show_each_role_what_it_may_do() {
        try (var screens = new Screens(context, "org3")) {
            assertThat(screens.open("compte")).contains("Mes données", "Télécharger les données");
            assertThat(screens.open("confidentialite")).contains("Votre rôle ne permet pas de voir ceci");
        }
        try (var screens = new Screens(context, "verificateur")) {
            assertThat(screens.open("confidentialite")).contains("Registre").doesNotContain("Inscrire un incident");
            assertThat(screens.open("confidentialite/conservation"))
                    .contains("Partiraient", "toujours gardée")
                    .doesNotContain("Effacer maintenant");
        }
        var person = troupe.with(Role.EXPERT, null);
        try (var screens = new Screens(context, "agence1")) {
            assertThat(screens.open("confidentialite")).contains("Inscrire un incident", "Personnes");
            assertThat(screens.open("confidentialite/incidents/nouveau")).contains("Inscrire au registre");
            assertThat(screens.open("confidentialite/personnes/" + person))
                    .contains("Ce qui est gardé")
                    .doesNotContain("Rendre anonyme pour toujours");
        }
    }

    @Test
    void data_of_another_are_taken_from_the_screen_once_there_is_a_reason() {
        var person = troupe.with(Role.EXPERT, null);
        try (var screens = new Screens(context, "agence1")) {
            screens.open("confidentialite/personnes/" + person);
            assertThat(archives()).isEmpty();
            _setValue(_get(TextArea.class), "Demande écrite");
            assertThat(archives()).hasSize(1);
            _setValue(_get(TextArea.class), " ");
            assertThat(archives()).isEmpty();
        }
    }

    @Test
    void an_administrator_makes_somebody_anonymous_on_the_screen() {
        var person = troupe.with(Role.EXPERT, null);
        var name = people.get(person).displayName();
        try (var screens = new Screens(context, "admin")) {
            assertThat(screens.open("confidentialite/conservation")).contains("Effacer maintenant");
            assertThat(screens.open("confidentialite/personnes/" + person)).contains("Il n’y a pas de retour");
            var reasons = _find(TextArea.class);
            _setValue(reasons.get(reasons.size() - 1), "Demande de la personne");
            _click(button());
            assertThat(people.get(person).displayName())
                    .as("not without the name")
                    .isEqualTo(name);
            _setValue(_get(TextField.class, spec -> spec.withLabel("Pour confirmer, écrivez\u00A0: " + name)), name);
            _click(button());
        }
        assertThat(people.get(person).displayName()).startsWith("Anonyme");
    }

    private static List<Anchor> archives() {
        return _find(Anchor.class).stream()
                .filter(each -> Screens.words(each).contains("Télécharger les données"))
                .toList();
    }

    private static NativeButton button() {
        return _find(NativeButton.class).stream()
                .filter(each -> Screens.words(each).strip().equals("Rendre anonyme pour toujours"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such button"));
    }

    private static RequestPostProcessor as(String account) {
        return httpBasic(account, Founding.PASSWORD);
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder json(
            String address, String body) {
        return post(address).contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
