package org.couveuse.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.UUID;
import org.couveuse.people.AccessTokens;
import org.couveuse.people.AccessTokens.Reach;
import org.couveuse.people.Role;
import org.junit.jupiter.api.Test;

/** How far a token reaches: it reads or hands in, and never votes, decides or administers. */
class TokenReachTest extends TokensScene {

    private static final String NEED = """
            {"title": "Un besoin transmis par un programme", "description": "Le formulaire demande trois fois l’adresse.",
             "frequency": "WEEKLY", "channel": "INNOVATION_CELL"}""";

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
        var others = troupe.as(
                other, () -> tokens.issue(new AccessTokens.Wish("programme", Reach.SUBMIT, today().plusDays(1)))
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
            "/api/me/password",
            "/api/me/data.zip"
        }) {
            web.perform(get(path).with(bearer(token)))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.code", is("shell.problem.token")));
        }
    }

    @Test
    void what_is_out_of_reach_stays_so_however_its_address_is_written() throws Exception {
        var token = issue(Reach.SUBMIT);
        for (var path : new String[] {"/api/me/%74okens", "/api/%61dmin/incidents", "/api/me/data%2Ezip"}) {
            web.perform(get(URI.create(path)).with(bearer(token)))
                    .andExpect(result -> assertThat(result.getResponse().getStatus())
                            .as(path)
                            .isBetween(400, 403));
        }
    }
}
