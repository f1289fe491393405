package org.couveuse.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;
import org.couveuse.Troupe;
import org.couveuse.people.AccessTokens;
import org.couveuse.people.AccessTokens.Reach;
import org.couveuse.people.Role;
import org.couveuse.shared.LinkSecret;
import org.couveuse.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a program may do with somebody's token, and until when. */
class AccessTokensTest extends TokensScene {

    @Test
    void a_token_is_told_once_kept_as_a_hash_listed_used_and_revoked() throws Exception {
        var issued = read(web.perform(post("/api/me/tokens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .content("{\"name\": \"tableau de bord\", \"reach\": \"READ\", \"until\": \""
                                + today().plusDays(30) + "\"}")
                        .with(httpBasic(account, Troupe.PASSWORD)))
                .andExpect(status().isCreated()));
        var token = issued.get("token").asText();
        assertThat(token).startsWith(AccessTokens.MARK).hasSize(AccessTokens.MARK.length() + 22);
        assertThat(everywhere(token.substring(AccessTokens.MARK.length()))).isZero();
        assertThat(everywhere(LinkSecret.hash(token))).isEqualTo(1);

        web.perform(get("/api/me").with(bearer(token)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id", is(owner.toString())));
        web.perform(get("/api/me/tokens").with(httpBasic(account, Troupe.PASSWORD)))
                .andExpect(jsonPath("$[0].name", is("tableau de bord")))
                .andExpect(jsonPath("$[0].lastUsed").isNotEmpty())
                .andExpect(jsonPath("$[0].token").doesNotExist());
        assertThat(noted("token.issued", issued.get("id").asText())).isEqualTo(1);

        web.perform(delete("/api/me/tokens/" + issued.get("id").asText()).with(httpBasic(account, Troupe.PASSWORD)))
                .andExpect(status().isNoContent());
        web.perform(get("/api/me").with(bearer(token))).andExpect(status().isUnauthorized());
        assertThat(noted("token.revoked", issued.get("id").asText())).isEqualTo(1);
    }

    @Test
    void a_token_ends_on_its_day_and_with_its_owner_s_account() throws Exception {
        var token = issue(Reach.READ);
        troupe.as(troupe.with(Role.ADMIN, null), () -> {
            accounts.enable(account, false);
            return null;
        });
        web.perform(get("/api/me").with(bearer(token))).andExpect(status().isUnauthorized());
        troupe.as(troupe.with(Role.ADMIN, null), () -> {
            accounts.enable(account, true);
            return null;
        });
        web.perform(get("/api/me").with(bearer(token))).andExpect(status().isOk());
        time.set(time.now().plus(Duration.ofDays(11)));
        web.perform(get("/api/me").with(bearer(token))).andExpect(status().isUnauthorized());
    }

    @Test
    void a_year_is_the_longest_and_every_field_is_asked_for() {
        refused(new AccessTokens.Wish("x", Reach.READ, today().plusDays(400)), "until");
        refused(new AccessTokens.Wish("x", Reach.READ, today().minusDays(2)), "until");
        refused(new AccessTokens.Wish("x", Reach.READ, null), "until");
        refused(new AccessTokens.Wish("x", null, today().plusDays(1)), "reach");
        refused(new AccessTokens.Wish(" ", Reach.READ, today().plusDays(1)), "name");
    }

    @Test
    void nobody_ends_another_s_token() {
        var key = troupe.as(
                owner, () -> tokens.issue(new AccessTokens.Wish("programme", Reach.READ, today().plusDays(1))));
        var refusal = troupe.refused(troupe.with(Role.ADMIN, null), () -> tokens.revoke(key.id()));
        assertThat(refusal.kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
    }

    @Test
    void who_guesses_tokens_has_to_wait_and_a_good_one_does_not_wait_behind_them() throws Exception {
        var token = issue(Reach.READ);
        for (var i = 0; i < 21; i++) {
            web.perform(from("192.0.2.77", get("/api/me").with(bearer(AccessTokens.MARK + LinkSecret.fresh()))))
                    .andExpect(status().isUnauthorized());
        }
        web.perform(from("192.0.2.77", get("/api/me").with(bearer(AccessTokens.MARK + LinkSecret.fresh()))))
                .andExpect(status().isTooManyRequests());
        web.perform(from("192.0.2.77", get("/api/me").with(bearer(token)))).andExpect(status().isOk());
        web.perform(from("192.0.2.77", get("/api/me").with(bearer(AccessTokens.MARK + LinkSecret.fresh()))))
                .andExpect(status().isTooManyRequests());
        web.perform(from("192.0.2.78", get("/api/me").with(bearer(token)))).andExpect(status().isOk());
    }

    private void refused(AccessTokens.Wish wish, String field) {
        assertThat(troupe.refused(owner, () -> tokens.issue(wish)).fields())
                .extracting(problem -> problem.field())
                .contains(field);
    }

    private static MockHttpServletRequestBuilder from(String address, MockHttpServletRequestBuilder request) {
        return request.with(asked -> {
            asked.setRemoteAddr(address);
            return asked;
        });
    }

    private long everywhere(String text) {
        return jdbc.sql("select (select count(*) from access_token where secret_hash like :text or name like :text)"
                        + " + (select count(*) from answered_request where body like :text)")
                .param("text", "%" + text + "%")
                .query(Long.class)
                .single();
    }

    private long noted(String action, String subject) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject = ?")
                .params(action, UUID.fromString(subject))
                .query(Long.class)
                .single();
    }
}
