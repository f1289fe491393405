package org.couveuse.incubators.rest;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.incubators.Incubations;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@CouveuseTest
class IncubatorsApiTest {

    private static final String PASSWORD = "un mot de passe assez long";

    @Autowired
    private MockMvc web;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Incubations incubations;

    private Incubations.Open open;

    @BeforeEach
    void an_open_call() {
        open = incubations.openCall();
    }

    @AfterEach
    void back_to_now() {
        incubations.leave(open);
    }

    @Test
    void a_program_reads_an_incubator_proposes_an_idea_and_talks_of_it() throws Exception {
        var author = account(troupe.somebody());
        web.perform(get("/api/incubators")
                        .param("q", "bloquants")
                        .param("limit", "1")
                        .with(author))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)));
        web.perform(get("/api/incubators/" + open.incubator()).with(author))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.detail.facts.progress.stage", is("IDEATION")))
                .andExpect(jsonPath("$.detail.team", hasSize(4)));
        web.perform(get("/api/incubators/" + java.util.UUID.randomUUID()).with(author))
                .andExpect(status().isNotFound());

        var ideas = "/api/incubators/" + open.incubator() + "/ideas";
        web.perform(post(ideas)
                        .with(author)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"title\": \"Seul\"}"))
                .andExpect(status().isUnprocessableEntity());
        var answer = web.perform(post(ideas)
                        .with(author)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"title\": \"Mur\", \"description\": \"Un mur.\", \"effect\": \"Moins d’attente.\"}"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String idea = JsonPath.read(answer, "$.id");
        web.perform(post(ideas + "/" + idea + "/comments")
                        .with(author)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\": \"Essayé ailleurs.\"}"))
                .andExpect(status().isCreated());
        web.perform(get(ideas + "/" + idea).with(author))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.comments", hasSize(1)))
                .andExpect(jsonPath("$.evaluations.marks[0].mean", nullValue()));
        web.perform(get(ideas).with(author))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].idea.title", is("Mur")));
        web.perform(get("/api/incubators/" + open.incubator() + "/comparison").with(author))
                .andExpect(jsonPath("$.items", hasSize(1)));
    }

    @Test
    void verbs_answer_by_right_and_only_in_time() throws Exception {
        var stranger = account(troupe.somebody());
        var lead = account(open.lead());
        var officer = account(open.officer());
        var base = "/api/incubators/" + open.incubator();
        var closing = base + "/calls/" + open.call() + "/closing";
        var reason = "{\"reason\": \"Assez d’idées.\"}";
        send(closing, stranger, reason, 403);
        send(closing, lead, "{}", 422);
        send(
                base + "/calls/" + open.call() + "/extension",
                lead,
                "{\"closing\": \"2000-01-01T00:00:00Z\", \"reason\": \"Plus tard.\"}",
                422);
        send(base + "/calls/" + open.call() + "/evaluations-end", lead, reason, 409);
        send(closing, lead, reason, 204);
        send(base + "/sharing", officer, reason, 409);
        send(base + "/cancellation", lead, reason, 403);
        send(base + "/cancellation", officer, reason, 204);
        send(base + "/cancellation", officer, reason, 409);
        web.perform(get(base)).andExpect(status().isUnauthorized());
    }

    private void send(String address, RequestPostProcessor who, String body, int status) throws Exception {
        web.perform(post(address)
                        .with(who)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().is(status));
    }

    private RequestPostProcessor account(UUID person) {
        var username = "u" + UUID.randomUUID().toString().substring(0, 12);
        acting.asSystem(() -> accounts.open(person, username, PASSWORD));
        return httpBasic(username, PASSWORD);
    }
}
