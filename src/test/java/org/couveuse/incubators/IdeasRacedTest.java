package org.couveuse.incubators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.hostile.Together;
import org.couveuse.incubators.Incubation.Scene;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Ideas and what is thought of them, sent by several at the same moment: one effect, and the others know whose. */
@CouveuseTest
class IdeasRacedTest {

    private static final String JUDGMENT = """
            {"value": 3, "feasibility": 3, "novelty": 2, "reach": 4, "strengths": "Simple.", "worries": "Rien."}""";

    @Autowired
    private MockMvc web;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Incubation incubation;

    @Autowired
    private Troupe troupe;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    private Scene s;
    private UUID call;

    @BeforeEach
    void an_open_call() {
        s = incubation.scene();
        incubation.starts("incubationCycle", s);
        incubation.forms(s);
        call = incubation.lastCall(s);
        incubation.opens(s, call);
    }

    @AfterEach
    void back_to_now() {
        incubation.leave(s);
    }

    @Test
    void several_clicks_of_one_person_are_one_idea_and_the_person_is_told_since_when() throws Exception {
        var author = troupe.somebody();

        var answers = Together.all(List.of(
                proposal(author, "un"), proposal(author, "deux"), proposal(author, null), proposal(author, null)));

        assertThat(ideas()).isEqualTo(1);
        for (var loser : losers(answers, 201)) {
            assertThat(loser.get("code").asText()).isEqualTo("incubators.idea.alreadyYours");
            assertThat(loser.get("detail").asText()).containsPattern("\\d");
        }
    }

    @Test
    void two_who_propose_the_same_words_at_once_have_one_idea_and_the_second_is_told_who_and_when() throws Exception {
        var authors = Stream.generate(troupe::somebody).limit(4).toList();

        var answers = Together.all(
                authors.stream().map(author -> proposal(author, null)).toList());

        assertThat(ideas()).isEqualTo(1);
        var winner = jdbc.sql("select author from idea where idea_call = ?")
                .param(call)
                .query(UUID.class)
                .single();
        for (var loser : losers(answers, 201)) {
            assertThat(loser.get("code").asText()).isEqualTo("incubators.idea.already");
            assertThat(loser.get("detail").asText())
                    .contains(people.displayName(winner))
                    .containsPattern("\\d");
        }
    }

    @Test
    void the_same_key_at_once_is_one_idea_and_one_answer() throws Exception {
        var author = troupe.somebody();
        var click = proposal(author, "clé " + UUID.randomUUID());

        var answers = Together.all(List.of(click, click, click));

        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsOnly(201);
        assertThat(answers.stream()
                        .map(a -> new String(a.getContentAsByteArray()))
                        .distinct())
                .hasSize(1);
        assertThat(ideas()).isEqualTo(1);
    }

    @Test
    void other_words_are_another_idea_whoever_says_them() throws Exception {
        var author = troupe.somebody();
        assertThat(proposal(author, null).call().getStatus()).isEqualTo(201);
        var other = act(
                author,
                "/api/incubators/" + s.incubator() + "/ideas",
                null,
                "{\"title\": \"Mur\", \"description\": \"Un mur.\", \"effect\": \"Bien moins d’attente.\"}");

        assertThat(other.call().getStatus()).isEqualTo(201);
        assertThat(ideas()).isEqualTo(2);
    }

    @Test
    void an_idea_proposed_while_its_call_closes_is_in_the_call_or_refused_and_never_forgotten() throws Exception {
        var author = troupe.somebody();
        var close = act(
                s.lead(),
                "/api/incubators/" + s.incubator() + "/calls/" + call + "/closing",
                null,
                "{\"reason\": \"Assez d’idées.\"}");

        var answers = Together.all(List.of(close, proposal(author, null)));
        incubation.run();

        assertThat(answers.get(0).getStatus()).isIn(204, 409);
        assertThat(answers.get(1).getStatus()).isIn(201, 409);
        assertThat(answers).anyMatch(a -> a.getStatus() < 300);
        assertThat(ideas()).isEqualTo(answers.get(1).getStatus() == 201 ? 1 : 0);
        var forgotten = jdbc.sql("select count(*) from idea i join idea_call c on c.id = i.idea_call where c.id = ?"
                        + " and c.state <> 'OPEN' and not exists (select 1 from idea_evaluation e where e.idea = i.id)")
                .param(call)
                .query(Long.class)
                .single();
        assertThat(forgotten).isZero();
    }

    @Test
    void an_evaluation_sent_several_times_at_once_counts_once_and_nobody_else_sends_it() throws Exception {
        var idea = incubation.proposes(s, troupe.somebody(), "Mur des bloquants");
        incubation.closes(s, call);
        var evaluation = incubation.evaluationsOf(idea).get(0);
        var task = troupe.waiting(evaluation.id(), "user_evaluateIdea").id();
        var address = "/api/tasks/" + task + "/submission";
        var other = incubation.evaluationsOf(idea).get(1).evaluator();

        var answers = Together.all(List.of(
                act(evaluation.evaluator(), address, null, JUDGMENT),
                act(evaluation.evaluator(), address, "un", JUDGMENT),
                act(evaluation.evaluator(), address, "deux", JUDGMENT.replace("3", "0")),
                act(other, address, null, JUDGMENT)));

        assertThat(answers.get(3).getStatus()).as("another evaluator").isEqualTo(404);
        for (var loser : losers(answers.subList(0, 3), 200)) {
            assertThat(loser.get("code").asText()).isEqualTo("inbox.doneByYou");
            assertThat(loser.get("detail").asText()).containsPattern("\\d");
        }
        assertThat(entries(evaluation.id(), "user_evaluateIdea")).isEqualTo(1);
        assertThat(incubation.evaluationsOf(idea))
                .filteredOn(e -> e.state() == EvaluationState.SENT)
                .hasSize(1);
    }

    @Test
    void of_two_who_confirm_a_selection_at_once_one_does_and_the_other_is_told_who_and_when() throws Exception {
        var idea = incubation.proposes(s, troupe.somebody(), "Mur des bloquants");
        incubation.closes(s, call);
        incubation.evaluatesAll(idea, 3);
        incubation.count.sweep();
        troupe.does(
                s.lead(),
                call,
                "user_selectIdeas",
                new CallService.SelectIdeas(
                        IdeaSelection.SELECTED, List.of(new CallService.ChosenIdea(idea, "Utile.")), "Voilà."));
        var task = troupe.waiting(call, "user_confirmSelection").id();
        var officers = List.of(s.officer(), s.otherOfficer(), troupe.with(Role.AGENCY_OFFICER, null));

        var answers = Together.all(officers.stream()
                .map(officer -> act(
                        officer,
                        "/api/tasks/" + task + "/submission",
                        null,
                        "{\"review\": \"CONFIRM\", \"comment\": \"Bien.\"}"))
                .toList());

        for (var loser : losers(answers, 200)) {
            assertThat(loser.get("code").asText()).isEqualTo("inbox.doneBy");
            assertThat(loser.get("detail").asText()).containsPattern("\\d");
        }
        assertThat(entries(call, "user_confirmSelection")).isEqualTo(1);
    }

    private Callable<MockHttpServletResponse> proposal(UUID author, @Nullable String key) {
        return act(
                author,
                "/api/incubators/" + s.incubator() + "/ideas",
                key,
                "{\"title\": \"Mur\", \"description\": \"Un mur.\", \"effect\": \"Moins d’attente.\"}");
    }

    /** One succeeded; what the others were answered. */
    private List<JsonNode> losers(List<MockHttpServletResponse> answers, int success) throws Exception {
        var lost = new ArrayList<JsonNode>();
        for (var answer : answers) {
            if (answer.getStatus() != success) {
                assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(409);
                lost.add(json.readTree(answer.getContentAsByteArray()));
            }
        }
        assertThat(lost).hasSize(answers.size() - 1);
        return lost;
    }

    private Callable<MockHttpServletResponse> act(UUID person, String path, @Nullable String key, String body) {
        var name = "r-" + person.toString().substring(0, 13);
        if (accounts.of(person).isEmpty()) {
            acting.asSystem(() -> accounts.open(person, name, "un-mot-de-passe-long"));
        }
        var account = accounts.loadUserByUsername(name);
        return () -> {
            var request = post(path)
                    .with(user(account))
                    .contentType("application/json")
                    .content(body);
            if (key != null) {
                request.header("Idempotency-Key", key);
            }
            return web.perform(request).andReturn().getResponse();
        };
    }

    private long ideas() {
        return jdbc.sql("select count(*) from idea where idea_call = ?")
                .param(call)
                .query(Long.class)
                .single();
    }

    private long entries(UUID key, String action) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject in (?, ?)")
                .params(action, key, s.incubator())
                .query(Long.class)
                .single();
    }
}
