package org.couveuse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.couveuse.Troupe;
import org.couveuse.people.Memberships;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.util.ReflectionTestUtils;

/** Signing in through an identity provider, the whole way by HTTP, and everything that must not let anybody in. */
class ProviderTest extends OutsideTest {

    private static final String HOME = BASE + "/";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Troupe troupe;

    @Autowired
    private People people;

    @Autowired
    private Memberships memberships;

    @Autowired
    private LiveSessions live;

    @Autowired
    private ProviderDoor door;

    private final String subject = UUID.randomUUID().toString();
    private final Browser browser = new Browser();

    @AfterEach
    void the_provider_is_right_again() {
        PROVIDER.wrong = UnaryOperator.identity();
        PROVIDER.wrongKey = false;
    }

    /** What of a token is wrong. */
    private enum Wrong {
        NONCE(claims -> claims.claim("nonce", "un autre")),
        NO_NONCE(claims -> claims.claim("nonce", null)),
        ISSUER(claims -> claims.issuer("https://ailleurs.example")),
        AUDIENCE(claims -> claims.audience("un autre client")),
        AUTHORIZED_PARTY(
                claims -> claims.audience(List.of(MockProvider.CLIENT, "autre")).claim("azp", "autre")),
        EXPIRED(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(90)))
                .issueTime(Date.from(Instant.now().minusSeconds(600)))),
        FROM_TOMORROW(claims -> claims.issueTime(Date.from(Instant.now().plusSeconds(3_600)))),
        NO_SUBJECT(claims -> claims.subject(null)),
        OTHER_SUBJECT_THAN_USERINFO(claims -> claims.subject("quelqu’un d’autre"));

        private final UnaryOperator<JWTClaimsSet.Builder> change;

        Wrong(UnaryOperator<JWTClaimsSet.Builder> change) {
            this.change = change;
        }
    }

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

    @ParameterizedTest
    @EnumSource(Wrong.class)
    void a_token_that_is_wrong_lets_nobody_in(Wrong wrong) throws Exception {
        comes(subject, address(subject), true, List.of("pole"));
        PROVIDER.wrong = wrong.change;
        assertThat(browser.signIn()).isEqualTo(BASE + "/connexion?fournisseur=refus");
        assertThat(browser.isIn()).isFalse();
        assertThat(known(subject)).isZero();
    }

    @Test
    void a_token_of_another_s_key_lets_nobody_in() throws Exception {
        comes(subject, address(subject), true, List.of());
        PROVIDER.wrongKey = true;
        assertThat(browser.signIn()).isEqualTo(BASE + "/connexion?fournisseur=refus");
        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void clocks_may_differ_by_less_than_a_minute() throws Exception {
        comes(subject, address(subject), true, List.of());
        PROVIDER.wrong = claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(30)))
                .issueTime(Date.from(Instant.now().minusSeconds(300)));
        assertThat(browser.signIn()).isEqualTo(HOME);
    }

    @Test
    void a_code_is_good_once_and_only_in_the_browser_that_asked() throws Exception {
        comes(subject, address(subject), true, List.of());
        var callback = browser.callback();
        var thief = new Browser();
        assertThat(thief.sent(callback)).startsWith(BASE + "/connexion?fournisseur=");
        assertThat(thief.isIn()).isFalse();
        assertThat(browser.sent(callback)).isEqualTo(HOME);

        var again = new Browser();
        var other = again.callback();
        var used = callback.replaceAll(".*code=([^&]+).*", "$1");
        assertThat(again.sent(other.replaceAll("code=[^&]+", "code=" + used)))
                .isEqualTo(BASE + "/connexion?fournisseur=refus");
        assertThat(PROVIDER.refusals()).contains("a code is good once");
        assertThat(again.isIn()).isFalse();
    }

    @Test
    void an_unknown_subject_with_the_address_of_somebody_takes_nothing_over() throws Exception {
        var owner = troupe.somebody();
        troupe.account(owner);
        var email = people.get(owner).email();
        comes(subject, email, true, List.of("pole"));
        assertThat(browser.signIn()).isEqualTo(BASE + "/connexion?fournisseur=taken");
        assertThat(browser.isIn()).isFalse();
        assertThat(known(subject)).isZero();
        assertThat(memberships.of(owner)).isEmpty();

        // not even somebody who was registered and never came, unless the operator says so
        comes(subject, people.get(troupe.somebody()).email(), true, List.of());
        assertThat(browser.signIn()).isEqualTo(BASE + "/connexion?fournisseur=taken");
    }

    @Test
    void an_address_that_nobody_verified_is_no_address() throws Exception {
        comes(subject, address(subject), false, List.of());
        assertThat(browser.signIn()).isEqualTo(BASE + "/connexion?fournisseur=unknown");
        comes(subject, null, true, List.of());
        assertThat(browser.signIn()).isEqualTo(BASE + "/connexion?fournisseur=unknown");
        assertThat(known(subject)).isZero();
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

    @Test
    void where_passwords_are_not_taken_no_program_comes_in_with_one() throws Exception {
        var account = troupe.account(troupe.with(Role.AGENCY_OFFICER, null));
        var answer = java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(java.net.URI.create(BASE + "/api/me"))
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + java.util.Base64.getEncoder()
                                                        .encodeToString((account + ":" + Troupe.PASSWORD).getBytes()))
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private void comes(String subject, @Nullable String email, boolean verified, List<String> groups, Object... more) {
        var says = new HashMap<String, Object>(Map.of(
                "sub",
                subject,
                "email_verified",
                verified,
                "given_name",
                "Marie",
                "family_name",
                "Tremblay",
                "groups",
                groups));
        if (email != null) {
            says.put("email", email);
        }
        for (var i = 0; i < more.length; i += 2) {
            says.put(String.valueOf(more[i]), more[i + 1]);
        }
        PROVIDER.next = says;
    }

    private static String address(String subject) {
        return "m" + subject.substring(0, 8) + "@exemple.test";
    }

    private UUID person(String subject) {
        return jdbc.sql("select person from external_identity where subject = ? and issuer = ?")
                .params(subject, PROVIDER.issuer())
                .query(UUID.class)
                .single();
    }

    private long known(String subject) {
        return jdbc.sql("select count(*) from external_identity where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    private long noted(String action, UUID person) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject = ?")
                .params(action, person)
                .query(Long.class)
                .single();
    }

    private HttpSession session(UUID person) {
        @SuppressWarnings("unchecked")
        var all = (Map<HttpSession, UUID>) ReflectionTestUtils.getField(live, "live");
        return all.entrySet().stream()
                .filter(each -> each.getValue().equals(person))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
