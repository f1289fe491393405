package org.couveuse.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.administration.AccountDesk;
import org.couveuse.administration.AccountDesk.Key;
import org.couveuse.people.Role;
import org.couveuse.people.SignIns;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@CouveuseTest
class OneTimePasswordTest {

    private static final String CHOSEN = "une phrase que je retiens";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc web;

    @Autowired
    private AccountDesk desk;

    @Autowired
    private Troupe troupe;

    @Autowired
    private SignIns signIns;

    private UUID administrator;
    private UUID expert;
    private Key key;

    @BeforeEach
    void an_administrator_opens_an_account() {
        administrator = troupe.with(Role.ADMIN, null);
        expert = troupe.with(Role.EXPERT, null);
        key = troupe.as(
                administrator, () -> desk.open(expert, "o" + expert.toString().substring(0, 12)));
    }

    @Test
    void programs_get_nothing_before_a_password_was_chosen() throws Exception {
        for (var path : List.of("/api/me", "/api/tasks", "/api/needs", "/api/search?q=besoin", "/api/nowhere")) {
            web.perform(get(path).with(httpBasic(key.username(), key.password())))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.code", is("shell.problem.choosePassword")));
        }
        web.perform(post("/api/me/password").with(httpBasic(key.username(), key.password())))
                .andExpect(status().isForbidden());

        refused("un autre", CHOSEN, "current");
        refused(key.password(), "court", "password");
        refused(key.password(), key.password(), "password");
        refused(key.password(), key.username().toUpperCase(java.util.Locale.ROOT), "password");
        refused(key.password(), "é".repeat(40), "password");
        chosen(key.password(), CHOSEN).andExpect(status().isNoContent());

        web.perform(get("/api/me").with(httpBasic(key.username(), CHOSEN))).andExpect(status().isOk());
        web.perform(get("/api/me").with(httpBasic(key.username(), key.password())))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void screens_show_nothing_but_the_choice_before_it_was_made() {
        try (var screens = new Screens(context, key.username())) {
            for (var address : List.of("", "taches", "besoins", "compte", "recherche", "instances")) {
                assertThat(screens.open(address))
                        .as(address)
                        .contains("Choisir un mot de passe", "Mot de passe reçu")
                        .doesNotContain("Bonjour", "Mes rôles", "Tâches");
            }
            fill(key.password(), CHOSEN, CHOSEN + "!");
            assertThat(shown()).contains("Les deux saisies sont différentes");
            assertThat(_get(Input.class, spec -> spec.withId("again"))
                            .getElement()
                            .getAttribute("aria-invalid"))
                    .isEqualTo("true");
            fill("faux", CHOSEN, CHOSEN);
            assertThat(shown()).contains("Ce n’est pas le mot de passe en vigueur");

            fill(key.password(), CHOSEN, CHOSEN);
            assertThat(shown()).contains("Bonjour");
            assertThat(screens.open("taches")).contains("Tâches");
            assertThat(screens.open("mot-de-passe")).contains("Mon compte");
        }
    }

    @Test
    void the_choice_is_asked_in_english_of_who_reads_english() {
        try (var screens = new Screens(context, key.username())) {
            screens.speak(Texts.ENGLISH);
            assertThat(screens.open("taches")).contains("Choose a password", "Password you were given");
        }
    }

    @Test
    void one_s_own_page_says_who_one_is_and_changes_the_password() throws Exception {
        chosen(key.password(), CHOSEN).andExpect(status().isNoContent());
        try (var screens = new Screens(context, key.username())) {
            assertThat(screens.open("compte")).contains("Mon compte", key.username(), "Changer de mot de passe");
            fill(CHOSEN, CHOSEN + " encore", CHOSEN + " encore");
            assertThat(shown()).contains("Le mot de passe est changé");
            assertThat(screens.open("taches")).contains("Tâches");
        }
        web.perform(get("/api/me").with(httpBasic(key.username(), CHOSEN + " encore")))
                .andExpect(status().isOk());
    }

    @Test
    void who_came_through_the_provider_stays_in_after_changing_the_password() throws Exception {
        chosen(key.password(), CHOSEN).andExpect(status().isNoContent());
        try (var screens = new Screens(context, key.username())) {
            var said = new OidcIdToken("jeton", Instant.now(), Instant.now().plusSeconds(60), Map.of("sub", "elle"));
            var there = new SignedInElsewhere(signIns.find(expert, null).orElseThrow(), said);
            SecurityContextHolder.getContext()
                    .setAuthentication(new OAuth2AuthenticationToken(there, there.getAuthorities(), ProviderDoor.ID));
            screens.open("compte");
            fill(CHOSEN, CHOSEN + " encore", CHOSEN + " encore");
            assertThat(shown()).contains("Le mot de passe est changé");
            var after = SecurityContextHolder.getContext().getAuthentication().getPrincipal();
            assertThat(after).isInstanceOfSatisfying(SignedInElsewhere.class, who -> {
                assertThat(who.getIdToken()).isEqualTo(said);
                assertThat(signIns.verdict(who).goesOn()).isTrue();
            });
        }
    }

    @Test
    void a_session_ends_when_the_password_is_changed_elsewhere() throws Exception {
        chosen(key.password(), CHOSEN).andExpect(status().isNoContent());
        var session = (MockHttpSession) web.perform(post("/connexion")
                        .param("username", key.username())
                        .param("password", CHOSEN)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getRequest()
                .getSession();
        assertThat(location(session)).doesNotContain("connexion");

        troupe.as(administrator, () -> desk.renew(expert));

        assertThat(location(session)).endsWith("/connexion");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void an_administrator_does_not_renew_their_own_password_there() {
        troupe.as(
                administrator,
                () -> desk.open(administrator, "a" + administrator.toString().substring(0, 12)));
        assertThat(troupe.refused(administrator, () -> desk.renew(administrator))
                        .code())
                .isEqualTo("people.account.ownHere");
    }

    /** Where one is sent from an address that is closed to everybody: nowhere who is signed in. */
    private String location(MockHttpSession session) throws Exception {
        var found = web.perform(get("/h2-console").session(session).accept(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        return found == null ? "" : found;
    }

    private void refused(String current, String chosen, String field) throws Exception {
        chosen(current, chosen)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", hasItem(field)));
    }

    private ResultActions chosen(String current, String chosen) throws Exception {
        return web.perform(put("/api/me/password")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"current\": \"" + current + "\", \"password\": \"" + chosen + "\"}")
                .with(httpBasic(key.username(), key.password())));
    }

    private static void fill(String current, String chosen, String again) {
        _setValue(_get(Input.class, spec -> spec.withId("current")), current);
        _setValue(_get(Input.class, spec -> spec.withId("password")), chosen);
        _setValue(_get(Input.class, spec -> spec.withId("again")), again);
        _click(_find(NativeButton.class).stream()
                .filter(b -> Screens.words(b).equals("Enregistrer le mot de passe"))
                .findFirst()
                .orElseThrow());
    }

    private static String shown() {
        return UI.getCurrent().getChildren().map(Screens::words).collect(Collectors.joining(" "));
    }
}
