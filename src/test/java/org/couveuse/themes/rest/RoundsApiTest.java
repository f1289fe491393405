package org.couveuse.themes.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.themes.BallotMode;
import org.couveuse.themes.RoundTable;
import org.couveuse.themes.RoundTable.Forum;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@CouveuseTest
class RoundsApiTest {

    private static final String PASSWORD = "un mot de passe assez long";

    @Autowired
    private MockMvc web;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private RoundTable table;

    @Autowired
    private TimeTravel time;

    private Forum forum;
    private RequestPostProcessor officer;
    private RequestPostProcessor chair;
    private RequestPostProcessor member;

    @BeforeEach
    void a_forum() {
        forum = table.forum(1, 2);
        officer = account(forum.officer());
        chair = account(forum.chair());
        member = account(forum.members().get(0));
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void the_agency_plans_a_round_by_its_schema_and_cancels_it_before_it_opens() throws Exception {
        var body = "{\"body\": \"%s\", \"title\": \"Ronde des programmes\"}".formatted(forum.id());
        send(post("/api/rounds"), member, body).andExpect(status().isForbidden());
        var answer = send(post("/api/rounds"), officer, body)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String round = JsonPath.read(answer, "$.id");
        String task = JsonPath.read(answer, "$.task");
        var sheet = web.perform(get("/api/tasks/" + task).with(officer))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var example = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(sheet)
                .at("/schema/examples/0")
                .toString();
        send(post("/api/tasks/" + task + "/submission"), officer, example).andExpect(status().isOk());
        web.perform(get("/api/rounds/" + round).with(member))
                .andExpect(jsonPath("$.round.row.state", is("SCHEDULED")))
                .andExpect(jsonPath("$.round.themes", hasSize(2)))
                .andExpect(jsonPath("$.result", nullValue()));
        web.perform(get("/api/rounds").with(member)).andExpect(jsonPath("$.items[*].id", hasItem(round)));
        send(post("/api/rounds/" + round + "/cancel"), officer, "{}").andExpect(status().isUnprocessableEntity());
        send(post("/api/rounds/" + round + "/cancel"), officer, "{\"reason\": \"Reporté.\"}")
                .andExpect(status().isNoContent());
        time.runDue();
        web.perform(get("/api/rounds/" + round).with(officer))
                .andExpect(jsonPath("$.round.row.state", is("CANCELLED")));
    }

    @Test
    void a_member_casts_changes_and_declares_and_reads_the_recount_after_the_close() throws Exception {
        var round = table.open(forum, BallotMode.NAMED_AFTER_CLOSE, 1);
        var ballot = "/api/rounds/" + round + "/ballot";
        web.perform(get(ballot).with(member)).andExpect(status().isNotFound());
        send(put(ballot), member, vote("VERY_GOOD", "TO_REJECT"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.nonce", org.hamcrest.Matchers.matchesPattern("[0-9a-f]{32}")));
        send(put(ballot), member, vote("EXCELLENT", "PERFECT")).andExpect(status().isUnprocessableEntity());
        send(put(ballot), member, vote("EXCELLENT", "GOOD")).andExpect(status().isOk());
        web.perform(get(ballot).with(member)).andExpect(jsonPath("$.lines[*].choice", contains("EXCELLENT", "GOOD")));
        send(put(ballot), officer, vote("EXCELLENT", "GOOD")).andExpect(status().isNotFound());
        send(
                        post("/api/rounds/" + round + "/conflict"),
                        member,
                        "{\"theme\": \"%s\", \"reason\": \"Un proche.\"}"
                                .formatted(forum.themes().get(1)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.receipt.number").isNumber());

        web.perform(get("/api/rounds/" + round).with(chair))
                .andExpect(jsonPath("$.round.ballots", is(1)))
                .andExpect(jsonPath("$.round.voters", hasSize(2)))
                .andExpect(content().string(not(containsString("EXCELLENT"))));
        for (var closed : new String[] {"/ranking", "/ranking?method=USUAL_JUDGMENT", "/ballots", "/analysis"}) {
            web.perform(get("/api/rounds/" + round + closed).with(chair))
                    .andExpect(status().isConflict())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        }
        time.forward(Duration.ofDays(15));
        web.perform(get("/api/rounds/" + round + "/ranking?method=MAJORITY_JUDGMENT")
                        .with(member))
                .andExpect(jsonPath("$.same", is(true)))
                .andExpect(jsonPath("$.themes[0].mention", is("EXCELLENT")))
                .andExpect(jsonPath("$.themes[1].recusals", is(1)));
        web.perform(get("/api/rounds/" + round + "/ranking?method=USUAL_JUDGMENT")
                        .with(member))
                .andExpect(jsonPath("$.decides", is("MAJORITY_JUDGMENT")))
                .andExpect(jsonPath("$.method", is("USUAL_JUDGMENT")))
                .andExpect(jsonPath("$.themes", hasSize(2)))
                .andExpect(jsonPath("$.order[0].rank", is(1)))
                .andExpect(jsonPath("$.order[0].value", is(6.0)))
                .andExpect(jsonPath("$.order[1].rank", nullValue()));
        web.perform(get("/api/rounds/" + round + "/analysis").with(member).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sentences.steadiness", containsString("One person alone")))
                .andExpect(jsonPath("$.analysis.judges", is(1)))
                .andExpect(jsonPath("$.analysis.themes[0].mention", is("EXCELLENT")))
                .andExpect(jsonPath("$.analysis.criteria", nullValue()));
        web.perform(get("/api/rounds/" + round + "/analysis")
                        .with(account(table.forum(1, 1).chair())))
                .andExpect(status().isNotFound());
        web.perform(get("/api/rounds/" + round + "/ballots").with(chair))
                .andExpect(jsonPath("$.ballots", hasSize(1)))
                .andExpect(jsonPath("$.ballots[0].lines", hasSize(2)));
        send(put(ballot), member, vote("EXCELLENT", "RECUSED")).andExpect(status().isConflict());
    }

    @Test
    void two_signatures_close_early_and_a_stranger_sees_nothing() throws Exception {
        var round = table.open(forum, BallotMode.SECRET, 1);
        var address = "/api/rounds/" + round + "/early-close";
        var reason = "{\"reason\": \"La séance est levée.\"}";
        send(post(address), member, reason).andExpect(status().isForbidden());
        send(post(address), chair, reason).andExpect(jsonPath("$.closing", is(false)));
        send(post(address), chair, reason).andExpect(status().isConflict());
        send(post(address), officer, reason).andExpect(jsonPath("$.closing", is(true)));
        var stranger = account(table.forum(1, 1).chair());
        web.perform(get("/api/rounds/" + round).with(stranger)).andExpect(status().isNotFound());
        web.perform(get("/api/rounds/" + round)).andExpect(status().isUnauthorized());
    }

    private String vote(String first, String second) {
        return "{\"lines\": [{\"theme\": \"%s\", \"choice\": \"%s\"}, {\"theme\": \"%s\", \"choice\": \"%s\"}]}"
                .formatted(forum.themes().get(0), first, forum.themes().get(1), second);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, RequestPostProcessor who, String body)
            throws Exception {
        return web.perform(
                request.with(who).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private RequestPostProcessor account(UUID person) {
        var name = "p" + person.toString().substring(0, 13);
        acting.asSystem(() -> accounts.open(person, name, PASSWORD));
        return httpBasic(name, PASSWORD);
    }
}
