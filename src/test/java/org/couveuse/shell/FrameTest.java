package org.couveuse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Set;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Memberships;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;

@CouveuseTest
class FrameTest {

    @Autowired
    private WebApplicationContext beans;

    @Autowired
    private ActingAs actingAs;

    @Autowired
    private People people;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Accounts accounts;

    private String username = "";

    @BeforeEach
    void arrive() {
        username = "frame-" + UUID.randomUUID().toString().substring(0, 8);
        actingAs.asSystem(() -> {
            var id = people.register(new People.New("Élise", "Gagnon", username + "@exemple.quebec", null, "fr"));
            accounts.open(id, username, "couveuse-essai");
            memberships.grant(id, Role.AGENCY_OFFICER, null);
        });
        var person = accounts.loadUserByUsername(username);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        var routes = new Routes(Set.of(HomeView.class, LoginView.class), Set.of(), true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, beans, MockedUI::new));
        var request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(signedIn);
        request.setUserInRole((principal, role) -> true);
    }

    @AfterEach
    void leave() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_home_page_greets_and_has_one_main_landmark_and_a_skip_link() {
        UI.getCurrent().navigate("");
        assertThat(page())
                .contains("Bonjour, Élise")
                .contains("Aller au contenu")
                .contains("Fermer la session");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Bonjour, Élise · Couveuse");
    }

    @Test
    void the_other_language_is_one_link_away_and_comes_back_here() {
        UI.getCurrent().navigate("");
        var html = frame().getOuterHTML();
        assertThat(html).contains("langue/en?retour=%2F").contains("hreflang=\"en\"");
    }

    @Test
    void the_page_is_in_english_for_who_chose_it() {
        UI.getCurrent().setLocale(Texts.ENGLISH);
        UI.getCurrent().navigate("");
        assertThat(page()).contains("Hello, Élise").contains("Sign out");
        actingAs.asSystem(() -> assertThat(people.byEmail(username + "@exemple.quebec")
                        .orElseThrow()
                        .language())
                .isEqualTo("en"));
    }

    @Test
    void an_entry_of_the_menu_shows_only_when_its_screen_exists() {
        UI.getCurrent().navigate("");
        assertThat(page()).contains("Accueil").doesNotContain("Administration");
    }

    @Test
    void a_refusal_behind_a_click_is_said_on_the_page() {
        UI.getCurrent().navigate("");
        Translations.explain(new IllegalStateException(RuleViolation.conflict("people.notYourself")));
        assertThat(page()).contains("Vous ne pouvez pas vous retirer vous-même");
    }

    @Test
    void a_failure_gives_a_number_and_no_inside() {
        UI.getCurrent().navigate("");
        Translations.explain(new IllegalStateException("secret inside"));
        assertThat(page()).contains("Quelque chose n’a pas fonctionné").doesNotContain("secret inside");
    }

    /** The outermost part of what is shown. */
    private static Element frame() {
        var shown = UI.getCurrent().getInternals().getActiveRouterTargetsChain();
        return shown.get(shown.size() - 1).getElement();
    }

    private static String page() {
        return frame().getTextRecursively();
    }
}
