package org.couveuse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Signing in through an identity provider, the whole way by HTTP. */
class ProviderTest extends ProviderScene {

    @Autowired
    private OidcSessionRegistry book;

    @Test
    void who_is_new_comes_in_as_themselves_without_any_role() throws Exception {
        comes(subject, address(subject), true, List.of("visiteurs", "POLE", "pole "));
        assertThat(browser.signIn()).isEqualTo(HOME);
        assertThat(browser.isIn()).isTrue();
        var person = person(subject);
        assertThat(people.get(person).email()).isEqualTo(address(subject));
        assertThat(people.get(person).displayName()).isEqualTo("Marie Tremblay");
        assertThat(memberships.of(person)).isEmpty();

        var again = new Browser();
        comes(subject, "une.autre." + address(subject), true, List.of());
        assertThat(again.signIn()).isEqualTo(HOME);
        assertThat(person(subject)).isEqualTo(person);
        assertThat(people.get(person).email()).as("an address is no key").isEqualTo(address(subject));
    }

    @Test
    void mapped_roles_come_and_go_with_what_the_provider_says_and_the_trail_tells() throws Exception {
        comes(subject, address(subject), true, List.of("equipe", "visiteurs"));
        browser.signIn();
        var person = person(subject);
        assertThat(memberships.of(person))
                .extracting(Memberships.Row::role, Memberships.Row::scope)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Role.TEAM_MEMBER, INCUBATOR));
        assertThat(noted("membership.mapped", person)).isEqualTo(1);

        var given = troupe.granted(person, Role.EXPERT, null);
        comes(subject, address(subject), true, List.of());
        new Browser().signIn();
        assertThat(memberships.of(given))
                .extracting(Memberships.Row::role)
                .as("what somebody gave stays")
                .containsExactly(Role.EXPERT);
    }

    @Test
    void the_map_gives_nobody_alone_what_takes_two_people_to_give() throws Exception {
        comes(subject, address(subject), true, List.of("pole", "experts"));
        assertThat(browser.signIn()).isEqualTo(HOME);
        var person = person(subject);
        assertThat(memberships.of(person)).extracting(Memberships.Row::role).containsExactly(Role.EXPERT);
        assertThat(noted("membership.mapRefused", person)).isEqualTo(1);

        comes(subject, address(subject), true, List.of());
        new Browser().signIn();
        assertThat(memberships.of(person)).isEmpty();
    }

    @Test
    void who_takes_part_no_longer_does_not_come_in() throws Exception {
        comes(subject, address(subject), true, List.of());
        browser.signIn();
        var person = person(subject);
        var administrator = troupe.with(Role.ADMIN, null);
        troupe.as(administrator, () -> {
            people.activate(person, false);
            return null;
        });
        assertThat(browser.isIn()).isFalse();
        assertThat(new Browser().signIn()).isEqualTo(BASE + "/connexion?fournisseur=out");
    }

    @Test
    void an_account_is_linked_only_by_who_is_in_it_and_asked_for_it() throws Exception {
        comes(subject, address(subject), true, List.of());
        browser.signIn();
        var person = person(subject);
        assertThat(browser.isIn()).isTrue();
        var second = UUID.randomUUID().toString();

        session(person).setAttribute(ProviderDoor.wishName(), door.wish(troupe.somebody()));
        comes(second, address(second), false, List.of());
        assertThat(browser.signIn())
                .as("the wish was for somebody else")
                .isEqualTo(BASE + "/connexion?fournisseur=unknown");

        comes(subject, address(subject), true, List.of());
        browser.signIn();
        assertThat(browser.isIn()).isTrue();
        session(person).setAttribute(ProviderDoor.wishName(), door.wish(person));
        comes(second, "ailleurs." + address(second), true, List.of());
        assertThat(browser.signIn()).isEqualTo(HOME);
        assertThat(person(second)).isEqualTo(person);
        assertThat(noted("account.linked", person)).isEqualTo(2);
    }

    @Test
    void who_leaves_there_leaves_here() throws Exception {
        comes(subject, address(subject), true, List.of());
        browser.signIn();
        var other = new Browser();
        other.signIn();
        assertThat(browser.isIn() && other.isIn()).isTrue();
        var there = BASE + "/logout/connect/back-channel/" + ProviderDoor.ID;

        var foreign = new Browser()
                .post(there, "logout_token", PROVIDER.logoutToken("https://ailleurs.example", subject, null));
        assertThat(foreign.statusCode()).isEqualTo(400);
        assertThat(browser.isIn()).isTrue();

        var told = new Browser().post(there, "logout_token", PROVIDER.logoutToken(PROVIDER.issuer(), subject, null));
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(browser.isIn()).isFalse();
        assertThat(other.isIn()).isFalse();
    }

    @Test
    void nothing_of_a_session_is_kept_beside_it() throws Exception {
        comes(subject, address(subject), true, List.of());
        browser.signIn();
        assertThat(browser.isIn()).isTrue();
        assertThat(book.removeSessionInformation(session(person(subject)).getId()))
                .isNull();
    }

    @Test
    void one_session_that_ended_there_ends_here_alone() throws Exception {
        comes(subject, address(subject), true, List.of(), "sid", "une");
        browser.signIn();
        var other = new Browser();
        comes(subject, address(subject), true, List.of(), "sid", "autre");
        other.signIn();
        assertThat(browser.isIn() && other.isIn()).isTrue();
        new Browser()
                .post(
                        BASE + "/logout/connect/back-channel/" + ProviderDoor.ID,
                        "logout_token",
                        PROVIDER.logoutToken(PROVIDER.issuer(), null, "une"));
        assertThat(browser.isIn()).isFalse();
        assertThat(other.isIn()).isTrue();
    }

    @Test
    void who_leaves_here_leaves_there() throws Exception {
        comes(subject, address(subject), true, List.of());
        browser.signIn();
        assertThat(browser.isIn()).isTrue();
        var context = (SecurityContext)
                session(person(subject)).getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        var answer = new MockHttpServletResponse();
        door.leaving("/connexion?sortie")
                .onLogoutSuccess(new MockHttpServletRequest("POST", "/"), answer, context.getAuthentication());
        assertThat(answer.getRedirectedUrl())
                .startsWith(PROVIDER.issuer() + "/leave?id_token_hint=")
                .contains("post_logout_redirect_uri=" + BASE);
    }

    @Test
    void the_product_answers_to_no_other_address_than_its_own() throws Exception {
        var asked = browser.sent(BASE + ProviderDoor.START);
        assertThat(asked)
                .startsWith(PROVIDER.issuer() + "/authorize?response_type=code")
                .contains("code_challenge_method=S256", "nonce=", "state=")
                .contains("redirect_uri=" + BASE + "/login/oauth2/code/" + ProviderDoor.ID)
                .doesNotContain("secret");
    }

    @Test
    void the_sign_in_page_is_as_closed_as_any_other_screen() throws Exception {
        var page = browser.get(BASE + "/connexion");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Server")).isEmpty();
    }
}
