package org.couveuse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.couveuse.Troupe;
import org.couveuse.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything at the identity provider that must not let anybody in. */
class ProviderRefusalsTest extends ProviderScene {

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

    @ParameterizedTest
    @EnumSource(Wrong.class)
    void a_token_that_is_wrong_lets_nobody_in(Wrong wrong) throws Exception {
        comes(subject, address(subject), true, List.of("pole"));
        PROVIDER.wrong = wrong.change;
        assertThat(browser.signIn()).isEqualTo(BASE + "/connexion?fournisseur=refus");
        assertThat(browser.isIn()).isFalse();
        assertThat(known(subject)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/token", "/userinfo"})
    void a_provider_that_says_nothing_is_not_waited_for(String where) throws Exception {
        comes(subject, address(subject), true, List.of());
        PROVIDER.silentAt = where;
        var from = System.nanoTime();
        assertThat(browser.signIn()).isEqualTo(BASE + "/connexion?fournisseur=refus");
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(MockProvider.SILENCE);
        assertThat(browser.isIn()).isFalse();
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
}
