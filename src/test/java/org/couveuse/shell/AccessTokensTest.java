package org.couveuse.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.AccessTokens;
import org.couveuse.people.AccessTokens.Reach;
import org.couveuse.people.Accounts;
import org.couveuse.people.Role;
import org.couveuse.shared.LinkSecret;
import org.couveuse.shared.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a program may do with somebody's token, and until when. */
@CouveuseTest
class AccessTokensTest {

    private static final String NEED = """
            {"title": "Un besoin transmis par un programme", "description": "Le formulaire demande trois fois l’adresse.",
             "frequency": "WEEKLY", "channel": "INNOVATION_CELL"}""";

    @Autowired
    private MockMvc web;

    @Autowired
    private Troupe troupe;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private TimeTravel time;

    private UUID owner;
    private String account;

    @BeforeEach
    void an_officer_with_an_account() {
        owner = troupe.with(Role.AGENCY_OFFICER, null);
        account = troupe.account(owner);
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_token_is_told_once_kept_as_a_hash_listed_used_and_revoked() throws Exception {
        var issued = read(web.perform(post("/api/me/tokens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .content("{\"name\": \"tableau de bord\", \"reach\": \"READ\", \"until\": \""
                                + LocalDate.now().plusDays(30) + "\"}")
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
    void a_token_to_read_sends_nothing() throws Exception {
        var token = issue(Reach.READ);
        web.perform(get("/api/needs").with(bearer(token))).andExpect(status().isOk());
        web.perform(sent("/api/needs", NEED).with(bearer(token)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code", is("shell.problem.token")));
    }

    @Test
    void a_token_to_hand_in_hands_in_and_no_more() throws Exception {
        var token = issue(Reach.SUBMIT);
        var need =
                read(web.perform(sent("/api/needs", NEED).with(bearer(token))).andExpect(status().isCreated()));

        assertThat(jdbc.sql("select count(*) from audit_entry where subject = ? and actor = ? and note like ?")
                        .params(UUID.fromString(need.get("id").asText()), owner, "%[jeton / token: programme]%")
                        .query(Long.class)
                        .single())
                .as("the trail names the token")
                .isPositive();

        // the officer is the author, another one's task is a triage: no token decides
        var other = troupe.with(Role.AGENCY_OFFICER, null);
        var others = troupe.as(other, () -> tokens.issue(new AccessTokens.Wish(
                        "programme", Reach.SUBMIT, LocalDate.now().plusDays(1)))
                .token());
        web.perform(sent("/api/tasks/" + need.get("task").asText() + "/submission", """
                        {"outcome": "DECLINE", "reason": "Ce besoin est déjà couvert."}""")
                        .with(bearer(others)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code", is("inbox.task.token")));
        for (var path : new String[] {
            "/api/me/tokens", "/api/admin/incidents/x/retry", "/api/deployments/x/hold-wave", "/api/imports/people"
        }) {
            web.perform(sent(path, "{}").with(bearer(token)))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.code", is("shell.problem.token")));
        }
    }

    @Test
    void what_is_out_of_reach_of_a_token_is_in_the_trail_of_the_thing() throws Exception {
        var need = read(web.perform(sent("/api/needs", NEED).with(bearer(issue(Reach.SUBMIT)))))
                .get("id")
                .asText();
        web.perform(sent("/api/needs/" + need + "/join-undo", "{}").with(bearer(issue(Reach.READ))))
                .andExpect(status().isForbidden());
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where subject = ? and actor = ? and action like 'refused.%'")
                        .params(UUID.fromString(need), owner)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void no_token_votes_or_administers_even_to_read() throws Exception {
        var token = issue(Reach.SUBMIT);
        for (var path : new String[] {
            "/api/rounds/" + UUID.randomUUID() + "/ballot",
            "/api/rounds/" + UUID.randomUUID() + "/sealed-export",
            "/api/admin/incidents",
            "/api/me/password"
        }) {
            web.perform(get(path).with(bearer(token)))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.code", is("shell.problem.token")));
        }
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
        refused(new AccessTokens.Wish("x", Reach.READ, LocalDate.now().plusDays(400)), "until");
        refused(new AccessTokens.Wish("x", Reach.READ, LocalDate.now().minusDays(2)), "until");
        refused(new AccessTokens.Wish("x", Reach.READ, null), "until");
        refused(new AccessTokens.Wish("x", null, LocalDate.now().plusDays(1)), "reach");
        refused(new AccessTokens.Wish(" ", Reach.READ, LocalDate.now().plusDays(1)), "name");
    }

    @Test
    void nobody_ends_another_s_token() {
        var key = troupe.as(
                owner,
                () -> tokens.issue(new AccessTokens.Wish(
                        "programme", Reach.READ, LocalDate.now().plusDays(1))));
        var refusal = troupe.refused(troupe.with(Role.ADMIN, null), () -> tokens.revoke(key.id()));
        assertThat(refusal.kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
    }

    @Test
    void who_guesses_tokens_has_to_wait_and_others_do_not() throws Exception {
        var token = issue(Reach.READ);
        for (var i = 0; i < 21; i++) {
            web.perform(from("192.0.2.77", get("/api/me").with(bearer(AccessTokens.MARK + LinkSecret.fresh()))))
                    .andExpect(status().isUnauthorized());
        }
        web.perform(from("192.0.2.77", get("/api/me").with(bearer(token)))).andExpect(status().isTooManyRequests());
        web.perform(from("192.0.2.78", get("/api/me").with(bearer(token)))).andExpect(status().isOk());
    }

    private void refused(AccessTokens.Wish wish, String field) {
        assertThat(troupe.refused(owner, () -> tokens.issue(wish)).fields())
                .extracting(problem -> problem.field())
                .contains(field);
    }

    private String issue(Reach reach) {
        return troupe.as(owner, () -> tokens.issue(new AccessTokens.Wish(
                        "programme", reach, LocalDate.now().plusDays(10)))
                .token());
    }

    private static RequestPostProcessor bearer(String token) {
        return request -> {
            request.addHeader("Authorization", "Bearer " + token);
            return request;
        };
    }

    private static MockHttpServletRequestBuilder from(String address, MockHttpServletRequestBuilder request) {
        return request.with(asked -> {
            asked.setRemoteAddr(address);
            return asked;
        });
    }

    private static MockHttpServletRequestBuilder sent(String path, String body) {
        return post(path).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private JsonNode read(ResultActions answered) throws Exception {
        return json.readTree(answered.andReturn().getResponse().getContentAsByteArray());
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
